package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.RoundFacts.Asked;
import org.sucharit.measures.round.RoundFacts.Told;

/**
 * A round as its agency sees it over the API.
 *
 * @param month as dates are: {@code 2023-03}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        String agency,
        String month,
        int fiscalYear,
        boolean open,
        LocalDate openedOn,
        List<DueMeasure> measures,
        List<PartView> parts,
        List<Told> contributions,
        @Nullable Meeting meeting,
        RoundFigures figures,
        long version) {

    /** @param linkExpiresOn null once its link is revoked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartView(
            int number,
            @Nullable String unit,
            List<MeasureId> measures,
            boolean answered,
            @Nullable LocalDate linkExpiresOn) {

        static PartView of(RoundFacts round, Asked part) {
            return new PartView(
                    part.number(), part.unit(), part.measures(), round.answered(part), part.linkExpiresOn());
        }
    }

    static RoundView of(RoundFacts facts, long version) {
        return new RoundView(
                facts.id().agency().value(),
                facts.id().month().toString(),
                facts.fiscalYear(),
                facts.open(),
                facts.openedOn(),
                facts.measures(),
                facts.parts().stream().map(part -> PartView.of(facts, part)).toList(),
                facts.contributions(),
                facts.meeting(),
                facts.figures(),
                version);
    }
}
