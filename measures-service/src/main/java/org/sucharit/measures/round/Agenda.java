package org.sucharit.measures.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.Progress;
import org.sucharit.measures.round.RoundFacts.Asked;
import org.sucharit.measures.round.RoundFacts.Told;

/**
 * The agenda paper of a monthly meeting.
 *
 * @param since actions after this day are news to the meeting
 * @param done measures with something done since the last meeting
 * @param inProgress those without news that are in time
 * @param late those past their last day, with or without news
 * @param obstacles what stands in the way: reported and merely raised
 * @param silent units that have not told anything about at least one of their measures
 * @param unreadable measures of which nothing can be told right now
 */
public record Agenda(
        RoundId id,
        LocalDate since,
        List<Line> done,
        List<Line> inProgress,
        List<Line> late,
        List<Hindrance> obstacles,
        List<Silence> silent,
        List<DueMeasure> unreadable) {

    /**
     * A measure of the agenda.
     *
     * @param units who answers for it
     * @param news what was done since the last meeting
     * @param withoutProgress whether a unit said so
     */
    public record Line(DueMeasure measure, String units, List<News> news, boolean withoutProgress) {}

    /** Something done. @param accepted whether it stands in the measure already, or still waits for the officer */
    public record News(String text, @Nullable LocalDate date, boolean accepted) {}

    /** Something in the way. @param accepted as for news */
    public record Hindrance(DueMeasure measure, String text, boolean accepted) {}

    /** A unit that has not told about some measures. */
    public record Silence(@Nullable String unit, List<DueMeasure> measures) {}

    /**
     * @param measures the round's measures as they stand
     * @param today decides what is late
     */
    static Agenda of(RoundFacts round, Measures.Shown measures, LocalDate since, LocalDate today) {
        var lines = measures.measures().stream()
                .filter(measure -> round.measure(measure.id()).isPresent())
                .map(measure -> new Standing(measure, line(round, measure, since)))
                .toList();
        return new Agenda(
                round.id(),
                since,
                lines.stream().filter(Standing::hasNews).map(Standing::line).toList(),
                lines.stream()
                        .filter(one -> !one.hasNews() && !one.facts().isOverdue(today))
                        .map(Standing::line)
                        .toList(),
                lines.stream()
                        .filter(one -> one.facts().isOverdue(today))
                        .map(Standing::line)
                        .toList(),
                lines.stream().flatMap(one -> hindrances(round, one).stream()).toList(),
                round.parts().stream()
                        .filter(part -> !round.answered(part))
                        .map(part -> silence(round, part))
                        .toList(),
                measures.unreadable().stream()
                        .flatMap(id -> round.measure(id).stream())
                        .toList());
    }

    private record Standing(MeasureFacts facts, Line line) {

        boolean hasNews() {
            return !line.news().isEmpty();
        }
    }

    private static Line line(RoundFacts round, MeasureFacts measure, LocalDate since) {
        var due = round.measure(measure.id()).orElseThrow();
        var told = round.about(measure.id());
        var news = new ArrayList<News>();
        measure.progress().actions().stream()
                .filter(action -> isNews(action, told, since))
                .forEach(action -> news.add(new News(action.text(), action.date(), true)));
        told.stream()
                .filter(one -> one.waits() && one.tells(Contribution.Kind.PROGRESS))
                .forEach(one -> news.add(
                        new News(String.valueOf(one.said().text()), one.said().date(), false)));
        boolean without = news.isEmpty() && told.stream().anyMatch(one -> one.tells(Contribution.Kind.NO_PROGRESS));
        return new Line(due, units(round, due), news, without);
    }

    /** Done after the last meeting, or told in this round of whatever day. */
    private static boolean isNews(Progress.Action action, List<Told> told, LocalDate since) {
        if (action.date() != null && action.date().isAfter(since)) return true;
        return told.stream()
                .anyMatch(one -> one.verdict() == RoundFacts.Verdict.ACCEPTED
                        && one.tells(Contribution.Kind.PROGRESS)
                        && action.text().equals(one.said().text())
                        && Objects.equals(action.date(), one.said().date()));
    }

    private static List<Hindrance> hindrances(RoundFacts round, Standing standing) {
        var due = standing.line().measure();
        var all = new ArrayList<Hindrance>();
        standing.facts().progress().obstacles().stream()
                .filter(obstacle -> obstacle.resolution() == null)
                .forEach(obstacle -> all.add(new Hindrance(due, obstacle.text(), true)));
        round.raised().stream()
                .filter(told -> told.said().measure().equals(due.measure()))
                .forEach(told ->
                        all.add(new Hindrance(due, String.valueOf(told.said().text()), false)));
        return all;
    }

    private static Silence silence(RoundFacts round, Asked part) {
        var open = round.measures().stream()
                .filter(due -> part.measures().contains(due.measure()))
                .filter(due -> !round.answered(part, due.measure()))
                .toList();
        return new Silence(part.unit(), open);
    }

    static String units(RoundFacts round, DueMeasure due) {
        return round.parts().stream()
                .filter(part -> part.measures().contains(due.measure()))
                .flatMap(part -> Stream.ofNullable(part.unit()))
                .collect(Collectors.joining(", "));
    }
}
