package org.sucharit.measures.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.RoundEvent.*;

/**
 * Everything known about a round, as its events tell it; not the hashes by which links are found.
 *
 * @param meeting null while it has not taken place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundFacts(
        RoundId id,
        int fiscalYear,
        LocalDate openedOn,
        List<DueMeasure> measures,
        List<Asked> parts,
        List<Told> contributions,
        @Nullable Meeting meeting) {

    /**
     * A unit that is asked.
     *
     * @param link null once it is revoked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(
            int number,
            @Nullable String unit,
            List<MeasureId> measures,
            @Nullable UUID link,
            @Nullable LocalDate linkExpiresOn) {

        private static Asked of(Part part) {
            return new Asked(part.number(), part.unit(), part.measures(), null, null);
        }

        private Asked with(@Nullable UUID other, @Nullable LocalDate expiresOn) {
            return new Asked(number, unit, measures, other, expiresOn);
        }
    }

    /** What became of a contribution. */
    public enum Verdict {
        WAITING,
        /** "No progress yet" is only noted. */
        NOTED,
        ACCEPTED,
        RETURNED,
        DISCARDED
    }

    /**
     * Something a unit told.
     *
     * @param part the unit's part
     * @param reason why it was returned or discarded
     * @param evidence what its photos became
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            UUID id,
            int part,
            Contribution said,
            LocalDate on,
            Verdict verdict,
            @Nullable String reason,
            List<EvidenceId> evidence) {

        private static Told of(ContributionReceived e) {
            var verdict = e.said().kind() == Contribution.Kind.NO_PROGRESS ? Verdict.NOTED : Verdict.WAITING;
            return new Told(e.contribution(), e.part(), e.said(), e.on(), verdict, null, List.of());
        }

        private Told accepted(ContributionAccepted e) {
            var worded = new Contribution(said.measure(), said.kind(), e.text(), e.date(), said.photos(), said.by());
            return new Told(id, part, worded, on, Verdict.ACCEPTED, null, e.evidence());
        }

        private Told decided(Verdict how, String why) {
            return new Told(id, part, said, on, how, why, evidence);
        }

        boolean tells(Contribution.Kind kind) {
            return said.kind() == kind;
        }

        /** Whether it counts: it was not given back. */
        boolean stands() {
            return verdict != Verdict.RETURNED && verdict != Verdict.DISCARDED;
        }

        boolean waits() {
            return verdict == Verdict.WAITING;
        }
    }

    /** The facts after one more event. @param before null for the first event */
    public static RoundFacts after(@Nullable RoundFacts before, RoundEvent event) {
        if (event instanceof RoundOpened e)
            return new RoundFacts(
                    e.roundId(),
                    e.fiscalYear(),
                    e.on(),
                    e.measures(),
                    e.parts().stream().map(Asked::of).toList(),
                    List.of(),
                    null);
        return Objects.requireNonNull(before).then(event);
    }

    private RoundFacts then(RoundEvent event) {
        return switch (event) {
            case RoundOpened _ -> throw new IllegalStateException("opened twice");
            case ContributionLinkIssued e -> with(e.part(), asked -> asked.with(e.link(), e.expiresOn()));
            case ContributionLinkRevoked e -> with(e.part(), asked -> asked.with(null, null));
            case ContributionReceived e -> {
                var more = new ArrayList<>(contributions);
                more.add(Told.of(e));
                yield with(parts, more, meeting);
            }
            case ContributionAccepted e -> with(e.contribution(), told -> told.accepted(e));
            case ContributionReturned e -> with(e.contribution(), told -> told.decided(Verdict.RETURNED, e.reason()));
            case ContributionDiscarded e -> with(e.contribution(), told -> told.decided(Verdict.DISCARDED, e.reason()));
            case RoundClosed e -> with(parts, contributions, e.meeting());
        };
    }

    public boolean open() {
        return meeting == null;
    }

    public Optional<DueMeasure> measure(MeasureId wanted) {
        return measures.stream().filter(due -> due.measure().equals(wanted)).findFirst();
    }

    public Optional<Asked> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    Optional<Asked> partOf(UUID link) {
        return parts.stream().filter(part -> link.equals(part.link())).findFirst();
    }

    Optional<Told> contribution(UUID wanted) {
        return contributions.stream().filter(told -> told.id().equals(wanted)).findFirst();
    }

    /** What was told about a measure and not given back. */
    List<Told> about(MeasureId measure) {
        return contributions.stream()
                .filter(told -> told.stands() && told.said().measure().equals(measure))
                .toList();
    }

    public List<Told> waiting() {
        return contributions.stream().filter(Told::waits).toList();
    }

    /** Obstacles that were raised and that nobody has decided about. */
    List<Told> raised() {
        return contributions.stream()
                .filter(told -> told.waits() && told.tells(Contribution.Kind.OBSTACLE))
                .toList();
    }

    /** Whether a unit has told something about each of its measures. */
    boolean answered(Asked part) {
        return part.measures().stream().allMatch(measure -> answered(part, measure));
    }

    /** Whether a unit has told something about a measure. */
    boolean answered(Asked part, MeasureId measure) {
        return about(measure).stream().anyMatch(told -> told.part() == part.number());
    }

    public RoundFigures figures() {
        int reported = 0;
        int without = 0;
        for (var due : measures) {
            var told = about(due.measure());
            if (told.stream().anyMatch(one -> !one.tells(Contribution.Kind.NO_PROGRESS))) reported++;
            else if (!told.isEmpty()) without++;
        }
        return new RoundFigures(
                measures.size(),
                reported,
                without,
                measures.size() - reported - without,
                count(told -> told.verdict() == Verdict.ACCEPTED),
                count(told -> told.stands() && told.tells(Contribution.Kind.OBSTACLE)));
    }

    private int count(Predicate<Told> which) {
        return (int) contributions.stream().filter(which).count();
    }

    private RoundFacts with(int part, UnaryOperator<Asked> change) {
        var changed = parts.stream()
                .map(asked -> asked.number() == part ? change.apply(asked) : asked)
                .toList();
        return with(changed, contributions, meeting);
    }

    private RoundFacts with(UUID contribution, UnaryOperator<Told> change) {
        var changed = contributions.stream()
                .map(told -> told.id().equals(contribution) ? change.apply(told) : told)
                .toList();
        return with(parts, changed, meeting);
    }

    private RoundFacts with(List<Asked> asked, List<Told> told, @Nullable Meeting met) {
        return new RoundFacts(id, fiscalYear, openedOn, measures, asked, List.copyOf(told), met);
    }
}
