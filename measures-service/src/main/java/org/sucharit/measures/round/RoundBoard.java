package org.sucharit.measures.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;

/** Rounds as they stand in the read model. For deciding, ask {@link Rounds} instead. */
@Component
public class RoundBoard {

    private static final int MOST = 60;

    private final Documents<RoundRow> rows;

    RoundBoard(RoundsProjection projection) {
        this.rows = projection.rows();
    }

    Optional<RoundRow> find(RoundId id) {
        return rows.byId(id.toString());
    }

    /** The month of an agency's newest round, as in addresses, while its meeting has not taken place. */
    public Optional<String> openMonth(AgencyId agency) {
        return open(agency).map(round -> round.id().monthText());
    }

    /** An agency's newest round, while its meeting has not taken place. */
    Optional<RoundFacts> open(AgencyId agency) {
        return rows.find(eq("agency", agency.value()), descending("month"), 0, 1).stream()
                .map(RoundRow::facts)
                .filter(RoundFacts::open)
                .findFirst();
    }

    /** The newest first: those of five years. */
    List<RoundRow> of(AgencyId agency) {
        return rows.find(eq("agency", agency.value()), descending("month"), 0, MOST);
    }

    /** The day of the last meeting before a round. */
    Optional<LocalDate> meetingBefore(RoundId id) {
        var earlier =
                and(eq("agency", id.agency().value()), lt("month", id.month().toString()), exists("facts.meeting"));
        return rows.find(earlier, descending("month"), 0, 1).stream()
                .flatMap(row -> Optional.ofNullable(row.facts().meeting()).stream())
                .map(Meeting::on)
                .findFirst();
    }
}
