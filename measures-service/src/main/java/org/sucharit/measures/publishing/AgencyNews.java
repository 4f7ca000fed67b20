package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.agency.AgencyEvent;
import org.sucharit.measures.agency.AgencyEvent.AgencyRegistered;
import org.sucharit.measures.agency.AgencyEvent.AgencyRenamed;
import org.sucharit.measures.agency.AgencyEvent.AgencyRevised;
import org.sucharit.measures.agency.AgencyEvent.PeopleRevised;
import org.sucharit.measures.agency.AgencyEvent.UnitsRevised;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.agency.Person;
import org.sucharit.measures.agency.Unit;

/** What others learn about agencies. */
sealed interface AgencyNews extends News {

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.agency.registered.v1")
    record AgencyRegisteredV1(
            String agency,
            String nameTh,
            AgencyType type,
            @Nullable String district,
            String province,
            @Nullable String website)
            implements AgencyNews {}

    @WireType("sucharit.agency.renamed.v1")
    record AgencyRenamedV1(String agency, String nameTh) implements AgencyNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.agency.revised.v1")
    record AgencyRevisedV1(
            String agency,
            AgencyType type,
            @Nullable String district,
            String province,
            @Nullable String website) implements AgencyNews {}

    @WireType("sucharit.agency.units-revised.v1")
    record UnitsRevisedV1(String agency, List<Unit> units) implements AgencyNews {}

    /** Goes to the directory, which never leaves the platform. */
    @WireType("sucharit.directory.people-revised.v1")
    record PeopleRevisedV1(String agency, List<Person> people) implements AgencyNews {

        @Override
        public String topic() {
            return DIRECTORY;
        }
    }

    static AgencyNews of(AgencyEvent event) {
        var agency = event.agency().value();
        return switch (event) {
            case AgencyRegistered e -> {
                var profile = e.profile();
                yield new AgencyRegisteredV1(
                        agency,
                        profile.nameTh(),
                        profile.type(),
                        profile.district(),
                        profile.province(),
                        profile.website());
            }
            case AgencyRenamed e -> new AgencyRenamedV1(agency, e.nameTh());
            case AgencyRevised e -> new AgencyRevisedV1(agency, e.type(), e.district(), e.province(), e.website());
            case UnitsRevised e -> new UnitsRevisedV1(agency, e.units());
            case PeopleRevised e -> new PeopleRevisedV1(agency, e.people());
        };
    }
}
