package org.sucharit.measures.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.importing.PreviewAnswer.SpokenFinding;

/**
 * A preview as its page shows it: each row with its findings beside it, and as text to correct.
 *
 * @param general findings about the title, the text around the tables, or the whole
 */
record PreviewPage(Preview preview, List<SpokenFinding> general, List<Row> rows) {

    /** @param index of the row, from 0: the beginning of its fields' names */
    record Row(
            int index,
            PreviewMeasure measure,
            List<SpokenFinding> findings,
            String answers,
            String steps,
            String responsible,
            String followUps,
            String actions,
            String recommendations,
            String obstacles) {}

    static PreviewPage of(Preview preview, MessageSource messages, Locale language) {
        var findings = preview.findings().stream()
                .map(finding -> SpokenFinding.of(finding, language))
                .map(finding -> finding.column() == null
                        ? finding
                        : finding.in(
                                messages.getMessage("measure." + finding.column(), null, finding.column(), language)))
                .toList();
        var measures = preview.measures();
        var places = measures.stream().map(PreviewMeasure::row).toList();
        var rows = IntStream.range(0, measures.size())
                .mapToObj(index -> row(index, measures.get(index), findings))
                .toList();
        var general = findings.stream()
                .filter(finding -> finding.row() == null || !places.contains(finding.row()))
                .toList();
        return new PreviewPage(preview, general, rows);
    }

    private static Row row(int index, PreviewMeasure measure, List<SpokenFinding> findings) {
        return new Row(
                index,
                measure,
                findings.stream()
                        .filter(finding -> Objects.equals(finding.row(), measure.row()))
                        .toList(),
                CorrectionForm.shown(measure.answers()),
                CorrectionForm.shown(measure.steps(), Step::text),
                CorrectionForm.shown(measure.responsible(), Responsible::text),
                CorrectionForm.shown(measure.followUps(), FollowUpPlan::text),
                CorrectionForm.shown(measure.actions(), CorrectionForm::words),
                CorrectionForm.shown(measure.recommendations(), text -> text),
                CorrectionForm.shown(measure.obstacles(), text -> text));
    }

    public long added() {
        return countOf(Proposal.NEW);
    }

    public long updated() {
        return countOf(Proposal.UPDATE);
    }

    public long unchanged() {
        return countOf(Proposal.UNCHANGED);
    }

    private long countOf(Proposal proposal) {
        return rows.stream().filter(row -> row.measure().proposal() == proposal).count();
    }
}
