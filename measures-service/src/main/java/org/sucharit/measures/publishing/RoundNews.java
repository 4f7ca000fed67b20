package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.DueMeasure;
import org.sucharit.measures.round.Part;
import org.sucharit.measures.round.RoundEvent;
import org.sucharit.measures.round.RoundEvent.*;
import org.sucharit.measures.round.RoundFigures;

/**
 * What others learn about monthly rounds: that they took place, and figures. Contributions are told by the measures that
 * they are accepted into; who contributed and who attended is told to nobody.
 */
sealed interface RoundNews extends News {

    /** @param month as dates are: {@code 2023-03} */
    @WireType("sucharit.round.opened.v1")
    record RoundOpenedV1(
            String agency, String month, int fiscalYear, LocalDate on, List<MeasureV1> measures, List<PartV1> parts)
            implements RoundNews {}

    @WireType("sucharit.round.closed.v1")
    record RoundClosedV1(
            String agency, String month, LocalDate meetingOn, List<OrderV1> orders, UUID minutes, RoundFigures figures)
            implements RoundNews {}

    @JsonInclude(Include.NON_NULL)
    record MeasureV1(UUID measureId, @Nullable String number, String title, LocalDate dueOn) {

        static MeasureV1 of(DueMeasure due) {
            return new MeasureV1(due.measure().value(), due.number(), due.title(), due.dueOn());
        }
    }

    /** @param unit absent for measures of no known unit */
    @JsonInclude(Include.NON_NULL)
    record PartV1(@Nullable String unit, List<UUID> measures) {

        static PartV1 of(Part part) {
            return new PartV1(
                    part.unit(), part.measures().stream().map(MeasureId::value).toList());
        }
    }

    record OrderV1(UUID measureId, String order) {}

    /** @return empty for what stays inside the agency */
    static Optional<RoundNews> of(RoundEvent event) {
        var agency = event.roundId().agency().value();
        var month = event.roundId().month().toString();
        return switch (event) {
            case RoundOpened e ->
                Optional.of(new RoundOpenedV1(
                        agency,
                        month,
                        e.fiscalYear(),
                        e.on(),
                        e.measures().stream().map(MeasureV1::of).toList(),
                        e.parts().stream().map(PartV1::of).toList()));
            case RoundClosed e ->
                Optional.of(new RoundClosedV1(
                        agency,
                        month,
                        e.meeting().on(),
                        e.meeting().orders().stream()
                                .map(order -> new OrderV1(order.measure().value(), order.order()))
                                .toList(),
                        e.meeting().minutes().value(),
                        e.figures()));
            case ContributionLinkIssued _,
                    ContributionLinkRevoked _,
                    ContributionReceived _,
                    ContributionAccepted _,
                    ContributionReturned _,
                    ContributionDiscarded _ -> Optional.empty();
        };
    }
}
