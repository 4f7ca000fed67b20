package org.sucharit.measures.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.MeasureCommand;
import org.sucharit.measures.measure.MeasureCommand.*;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.PlanChange;
import org.sucharit.measures.measure.Progress;

/**
 * The commands that carry one row of a document into a measure: what is not there yet is added, what the document says
 * differently is revised, what it leaves open stays.
 *
 * @param today the day in Bangkok
 */
record RowCommands(AgencyId agency, int fiscalYear, Source source, LocalDate today) {

    private static final String NONE = "ไม่มี";
    private static final PlanChange NO_CHANGE = new PlanChange(null, null, null, null, null, null, null, null, null);

    List<MeasureCommand> toCreate(MeasureId id, ReportedMeasure row) {
        var commands = new ArrayList<MeasureCommand>();
        commands.add(new DraftMeasure(id, agency, fiscalYear, MeasurePlan.of(row), source));
        commands.add(new AdoptMeasure(id, adoptedOn(), source));
        commands.addAll(told(id, row, null));
        return commands;
    }

    /** Empty when the row says nothing new. */
    List<MeasureCommand> toUpdate(MeasureFacts known, ReportedMeasure row) {
        var commands = new ArrayList<MeasureCommand>();
        var change = change(known.plan(), row);
        if (!change.equals(NO_CHANGE)) commands.add(new ReviseMeasure(known.id(), change, null, source));
        if (known.status() == MeasureStatus.DRAFTED) commands.add(new AdoptMeasure(known.id(), adoptedOn(), source));
        commands.addAll(told(known.id(), row, known.progress()));
        return commands;
    }

    /** @param there what is known of its progress; null for a new measure, which keeps every word of the row */
    private List<MeasureCommand> told(MeasureId id, ReportedMeasure row, @Nullable Progress there) {
        var commands = new ArrayList<MeasureCommand>();
        for (var action : row.actions())
            if (there == null || there.actions().stream().noneMatch(known -> sameAction(action, known.reported())))
                commands.add(new RecordAction(id, action, List.of(), today, source));
        for (var text : row.recommendations())
            if (there == null
                    || !saysNone(text)
                            && there.recommendations().stream().noneMatch(known -> ThaiText.same(text, known)))
                commands.add(new Recommend(id, text, source));
        for (var text : row.obstacles())
            if (there == null
                    || !saysNone(text)
                            && there.obstacles().stream().noneMatch(known -> ThaiText.same(text, known.text())))
                commands.add(new ReportObstacle(id, text, source));
        var outcome = row.outcome();
        if (outcome != null && !outcome.isBlank() && (there == null || !same(outcome, there.outcome())))
            commands.add(new RecordOutcome(id, outcome, source));
        return commands;
    }

    /** Whoever reports that there is none brings no news of a measure that is known. */
    private static boolean saysNone(String text) {
        return ThaiText.same(text, NONE);
    }

    private static boolean sameAction(ReportedAction one, ReportedAction other) {
        boolean sameDay = one.date() == null ? other.date() == null : one.date().equals(other.date());
        return sameDay && ThaiText.same(one.text(), other.text());
    }

    private static PlanChange change(MeasurePlan plan, ReportedMeasure row) {
        return new PlanChange(
                same(row.number(), plan.number()) ? null : row.number(),
                same(row.group(), plan.group()) ? null : row.group(),
                ThaiText.same(row.title(), plan.title()) ? null : row.title(),
                changed(row.answers(), plan.answers(), Object::toString),
                plan.themes().containsAll(row.themes()) ? null : row.themes(),
                changed(row.steps(), plan.steps(), step -> step.text() + step.dueOn()),
                changed(row.responsible(), plan.responsible(), who -> who.text()),
                row.period() == null
                                || plan.period() != null
                                        && same(
                                                row.period().text(),
                                                plan.period().text())
                        ? null
                        : row.period(),
                changed(row.followUps(), plan.followUps(), followUp -> followUp.text() + followUp.dueOn()));
    }

    private static <T> @Nullable List<T> changed(List<T> told, List<T> there, Function<T, String> words) {
        if (told.isEmpty()) return null;
        var toldWords = told.stream().map(words).map(ThaiText::fold).toList();
        return toldWords.equals(there.stream().map(words).map(ThaiText::fold).toList()) ? null : told;
    }

    /** Whether the document says nothing else: silence is no difference. */
    private static boolean same(@Nullable String told, @Nullable String there) {
        return told == null || there != null && ThaiText.same(told, there);
    }

    private LocalDate adoptedOn() {
        return source.date() == null || source.date().isAfter(today) ? today : source.date();
    }
}
