package org.sucharit.measures.agency;

import static org.sucharit.kernel.text.ThaiText.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;

/**
 * An agency as the registry is searched.
 *
 * @param folded name and code as {@code ThaiText.fold} sees them
 */
record AgencyRow(String id, long version, AgencyProfile profile, String province, String folded) {

    static final String COLLECTION = "agencies";

    /** Units and people are not searched, and people stay where they are. */
    static AgencyRow after(@Nullable AgencyRow row, AgencyEvent event) {
        var agency = RegisteredAgency.after(row == null ? null : row.registered(), event);
        var profile = agency.profile();
        var code = agency.code().value();
        return new AgencyRow(code, 0, profile, profile.province(), fold(profile.nameTh()) + " " + fold(code));
    }

    AgencyView view() {
        return AgencyView.of(registered(), version);
    }

    private RegisteredAgency registered() {
        return new RegisteredAgency(new AgencyId(id), profile, List.of(), List.of());
    }

    /** An agency as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgencyView(
            String code,
            String nameTh,
            AgencyType type,
            @Nullable String district,
            String province,
            @Nullable String website,
            long version) {

        static AgencyView of(RegisteredAgency agency, long version) {
            var profile = agency.profile();
            return new AgencyView(
                    agency.code().value(),
                    profile.nameTh(),
                    profile.type(),
                    profile.district(),
                    profile.province(),
                    profile.website(),
                    version);
        }
    }
}
