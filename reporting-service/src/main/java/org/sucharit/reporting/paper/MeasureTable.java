package org.sucharit.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.report.ReportContent;
import org.sucharit.reporting.report.ReportKind;

/** The table of measures, in the agency's order of columns, under the headings that group them. */
final class MeasureTable {

    private static final String NOTHING = "-";

    private final List<ReportedMeasure> measures;
    private final MeasureColumns columns;
    private final MeasureAnswers answers;
    private final Told told;
    private final Digits digits;
    private final boolean issues;

    MeasureTable(ReportContent report, Look look) {
        this.measures =
                report.data().measures().stream().map(row -> row.shown(report)).toList();
        this.answers = new MeasureAnswers(report.year());
        this.told = new Told(report.year());
        this.digits = look.digits();
        this.issues = look.columns() == ColumnLayout.ISSUES;
        boolean plan = report.kind() == ReportKind.PLAN;
        this.columns = new MeasureColumns(
                look.columns(), plan, measures, measures.stream().anyMatch(one -> !answered(one)
                        .isEmpty()));
    }

    Block block() {
        var rows = new ArrayList<Table.Row>();
        List<String> open = List.of();
        for (ReportedMeasure measure : measures) {
            List<String> groups = Groups.above(measure, Groups.asked(measure, answers));
            Groups.opened(open, groups).forEach(text -> rows.add(new Table.Row.Group(digits.write(text))));
            open = groups;
            rows.add(new Table.Row.Cells(
                    columns.all().stream().map(column -> cell(measure, column)).toList(), false));
        }
        var heads = columns.all().stream()
                .map(column -> Table.Column.text(digits.write(columns.heading(column)), column.share()))
                .toList();
        return new Block.Tabular(new Table(heads, rows, null));
    }

    /** What names a measure: its title, or in a table of issues the question it answers, where that is all it was named by. */
    private String heading(ReportedMeasure measure) {
        var question = issues ? Groups.question(measure, answers) : "";
        if (!question.isEmpty()) return question;
        return measure.number() == null ? measure.title() : measure.number() + ". " + measure.title();
    }

    /** What its row says of what it answers: the question or item under which it stands, or what no other text says. */
    private List<String> answered(ReportedMeasure measure) {
        var asked = Groups.asked(measure, answers);
        if (!asked.isEmpty()) return asked.equals(heading(measure)) ? List.of() : List.of(asked);
        return answers.areUnsaid(measure) ? answers.written(measure) : List.of();
    }

    /** An empty cell would say the same as the one above it. */
    private List<String> answersCell(ReportedMeasure measure) {
        var answered = answered(measure);
        return answered.isEmpty()
                ? List.of(NOTHING)
                : answered.stream().map(digits::write).toList();
    }

    private List<String> cell(ReportedMeasure measure, MeasureColumn column) {
        return switch (column) {
            case TITLE -> List.of(digits.write(heading(measure)));
            case ANSWERS -> answersCell(measure);
            case STEPS ->
                Cells.numbered(measure.steps().stream().map(told::step).toList(), digits);
            case RESPONSIBLE ->
                Cells.listed(
                        measure.responsible().stream().map(Responsible::text).toList(), digits);
            case PERIOD -> measure.period() == null ? List.of() : List.of(digits.write(period(measure.period())));
            case FOLLOW_UPS ->
                Cells.numbered(measure.followUps().stream().map(told::followUp).toList(), digits);
            case ACTIONS ->
                Cells.numbered(measure.actions().stream().map(told::action).toList(), digits);
            case OUTCOME -> measure.outcome() == null ? List.of() : List.of(digits.write(measure.outcome()));
            case RECOMMENDATIONS -> Cells.numbered(measure.recommendations(), digits);
            case OBSTACLES -> Cells.numbered(measure.obstacles(), digits);
        };
    }

    private static String period(Period period) {
        boolean known = period.from() != null || period.to() != null;
        var written = Objects.requireNonNullElse(period.text(), "").strip();
        return written.isEmpty() && known ? ThaiDates.formatShort(new DateRange(period.from(), period.to())) : written;
    }
}
