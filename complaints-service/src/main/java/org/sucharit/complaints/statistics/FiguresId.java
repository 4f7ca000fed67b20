package org.sucharit.complaints.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.sucharit.kernel.AgencyId;

/** Whose figures, and the stream they stand in: an agency's, or the nation's. */
public record FiguresId(@JsonValue String value) {

    public static final FiguresId NATION = new FiguresId("figures/nation");

    private static final String OF_AGENCY = "figures/agency/";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FiguresId {}

    public static FiguresId of(AgencyId agency) {
        return new FiguresId(OF_AGENCY + agency.value());
    }

    /** @return empty for the nation */
    public Optional<AgencyId> agency() {
        return value.startsWith(OF_AGENCY)
                ? Optional.of(new AgencyId(value.substring(OF_AGENCY.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
