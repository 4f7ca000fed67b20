package org.sucharit.measures.understanding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.text.ThaiText;

/** Everything understood, field by field, without what a layout changes: row numbers, white space, digits, headings. */
final class Gist {

    private Gist() {}

    static String of(Understood understood) {
        Stream<String> head = Stream.of(
                "kind " + understood.kind(),
                "round " + understood.round(),
                "date " + understood.documentDate(),
                "coverage " + understood.coverage());
        Stream<String> measures = understood.measures().stream().map(measure -> measure(measure.measure()));
        Stream<String> shortfalls = understood.shortfalls().stream().map(Gist::shortfall);
        Stream<String> assessment = Stream.of("assessment " + fold(String.valueOf(understood.assessment())));
        Stream<String> findings =
                understood.findings().stream().map(Gist::finding).sorted();
        return Stream.of(head, measures, shortfalls, assessment, findings)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String measure(ReportedMeasure measure) {
        return String.join(
                "\n  ",
                "measure " + measure.number() + " " + fold(measure.title()),
                "group " + fold(measure.group()),
                "answers " + measure.answers(),
                "themes " + measure.themes(),
                "steps " + all(measure.steps().stream().map(step -> step.text() + " " + step.dueOn())),
                "responsible " + all(measure.responsible().stream().map(who -> who.text() + " " + who.unit())),
                "period "
                        + (measure.period() == null
                                ? ""
                                : measure.period().from() + " "
                                        + measure.period().to()
                                        + fold(measure.period().text())),
                "follow-ups "
                        + all(measure.followUps().stream()
                                .map(plan ->
                                        plan.text() + " " + plan.by() + " " + plan.cadence() + " " + plan.dueOn())),
                "actions " + actions(measure.actions()),
                "outcome " + fold(measure.outcome()),
                "recommendations " + all(measure.recommendations().stream()),
                "obstacles " + all(measure.obstacles().stream()));
    }

    private static String actions(List<ReportedAction> actions) {
        return all(actions.stream()
                .map(action ->
                        action.text() + " " + action.date() + " " + action.document() + " " + action.channels()));
    }

    private static String shortfall(ReportedShortfall shortfall) {
        return "shortfall " + shortfall.level() + " " + shortfall.code() + " " + fold(shortfall.finding()) + " "
                + fold(shortfall.improvement()) + " " + all(shortfall.responsible().stream()) + " "
                + actions(shortfall.actions());
    }

    private static String finding(Finding finding) {
        return "finding " + finding.code() + " " + finding.column() + " " + all(finding.words().stream());
    }

    private static String all(Stream<String> texts) {
        return texts.map(Gist::fold).toList().toString();
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : ThaiText.fold(text);
    }
}
