package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.time.ThaiDates;

/** Every text that stands in what was understood, each once; a code stands for the name it is short for. */
final class Kept {

    private final List<String> texts = new ArrayList<>();

    private Kept() {}

    static List<String> of(
            List<UnderstoodMeasure> measures,
            @Nullable ReportedAssessment assessment,
            List<ReportedShortfall> shortfalls,
            List<Finding> findings) {
        Kept kept = new Kept();
        String group = null;
        for (UnderstoodMeasure understood : measures) {
            kept.measure(understood.measure(), group);
            group = understood.measure().group();
        }
        if (assessment != null) kept.assessment(assessment);
        shortfalls.forEach(kept::shortfall);
        for (Finding finding : findings)
            if (finding.code() == Finding.Code.NOT_UNDERSTOOD) kept.texts.addAll(finding.words());
        return List.copyOf(kept.texts);
    }

    private void measure(ReportedMeasure measure, @Nullable String groupBefore) {
        add(measure.number());
        group(measure.group(), groupBefore);
        boolean derived = isDerived(measure);
        if (!derived) add(measure.title());
        measure.steps().forEach(step -> add(step.text()));
        measure.responsible().forEach(who -> add(who.text()));
        Period period = measure.period();
        if (period != null) add(period.text());
        measure.followUps().forEach(plan -> dated(plan.text(), period == null ? plan.dueOn() : null));
        measure.actions().forEach(this::action);
        said("ผลลัพธ์ ผลสัมฤทธิ์", measure.outcome() == null ? List.of() : List.of(measure.outcome()));
        said("ข้อเสนอแนะ", measure.recommendations());
        said("ปัญหา ปัญหาอุปสรรค ปัญหาและอุปสรรค", measure.obstacles());
    }

    /** Inside a cell a field's heading may stand before its text ("ปัญหา: …"). */
    private void said(String heading, List<String> said) {
        if (!said.isEmpty()) add(heading);
        said.forEach(this::add);
    }

    /** A heading above several measures was written once. */
    private void group(@Nullable String group, @Nullable String before) {
        if (group == null) return;
        List<String> known = before == null ? List.of() : before.lines().toList();
        group.lines().filter(line -> !known.contains(line)).forEach(this::add);
    }

    /** A title made of the first step or of the group is no text of its own. */
    private static boolean isDerived(ReportedMeasure measure) {
        String beginning = measure.title().replaceFirst("…$", "");
        boolean step =
                !measure.steps().isEmpty() && measure.steps().getFirst().text().startsWith(beginning);
        return step
                || Objects.requireNonNullElse(measure.group(), "").lines().anyMatch(line -> line.startsWith(beginning));
    }

    private void action(ReportedAction action) {
        dated(action.text(), action.date());
        String document = action.document();
        if (document != null && !action.text().contains(document)) add(document);
    }

    /** A day that stands in no text of its own was written somewhere, too. */
    private void dated(String text, @Nullable LocalDate day) {
        add(text);
        if (day == null || !When.days(text, null).isEmpty()) return;
        add("วันที่ " + ThaiDates.format(day) + " พ.ศ. " + ThaiDates.formatShort(day) + " ภายในเดือน "
                + (day.getYear() + 543));
    }

    private void shortfall(ReportedShortfall shortfall) {
        add(shortfall.code());
        ShortfallReading.names(shortfall.level(), shortfall.code()).forEach(this::add);
        add("ตัวชี้วัดที่ ตัวชี้วัดย่อยที่");
        if (shortfall.code() != null && shortfall.code().contains("."))
            add(shortfall.code().substring(0, shortfall.code().indexOf('.')));
        add(shortfall.finding());
        add(shortfall.improvement());
        shortfall.responsible().forEach(this::add);
        shortfall.actions().forEach(this::action);
    }

    private void assessment(ReportedAssessment assessment) {
        for (Instrument instrument : Instrument.values())
            Instruments.words(instrument).forEach(this::add);
        add("ตัวชี้วัดที่ ตัวชี้วัดย่อยที่");
        assessment.scores().forEach(score -> {
            indicator(score.indicator());
            add(score.score().toPlainString());
            add(score.remark());
        });
        assessment.subIndicators().forEach(score -> {
            add(score.code() + " " + score.score().toPlainString());
            ShortfallReading.names(ReportedShortfall.Level.SUB_INDICATOR, score.code())
                    .forEach(this::add);
        });
        assessment.items().forEach(item -> {
            add(item.code() + " " + (item.score() == null ? "" : item.score().toPlainString()));
            add(item.remark());
        });
        assessment.remarks().forEach(remark -> {
            if (remark.indicator() != null) indicator(remark.indicator());
            add(remark.text());
        });
    }

    private void indicator(int number) {
        Indicators.indicator(number).ifPresent(indicator -> {
            add(number + " " + indicator.nameTh());
            indicator.spellings().forEach(this::add);
        });
    }

    private void add(@Nullable String text) {
        if (text != null && !text.isEmpty()) texts.add(text);
    }
}
