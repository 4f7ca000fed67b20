package org.sucharit.measures.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.measures.importing.PreviewAnswer.SpokenFinding;

/**
 * A preview as its page shows it: each row with its findings beside it, and as text to correct.
 *
 * @param general findings about the title, the text around the tables, or the whole
 */
record PreviewPage(Preview preview, List<SpokenFinding> general, List<Row> rows) {

    /**
     * @param index of the row, from 0: the beginning of its fields' names
     * @param periodUnread whether the document says when, but not in a way that is understood as days
     * @param periodFirst whether its period is to be corrected before anything else
     * @param open whether something that was typed is to be corrected
     * @param noted what was found in each of its columns, in words
     */
    record Row(
            int index,
            PreviewMeasure measure,
            String answers,
            List<SpokenFinding> findings,
            boolean periodUnread,
            boolean periodFirst,
            boolean open,
            Map<String, String> noted) {

        /** What stands above a field: how to write in it, and what was found there. */
        public String hint(String column, String how) {
            var found = noted.get(column);
            return found == null ? how : found + " · " + how;
        }
    }

    /** @param wrong names of the fields of which something was said */
    static PreviewPage of(Preview preview, Set<String> wrong, MessageSource messages, Locale language) {
        var findings = preview.findings().stream()
                .map(finding -> SpokenFinding.of(finding, language))
                .toList();
        UnaryOperator<SpokenFinding> named = finding -> finding.column() == null
                ? finding
                : finding.in(messages.getMessage("measure." + finding.column(), null, finding.column(), language));
        var measures = preview.measures();
        var places = measures.stream().map(PreviewMeasure::row).toList();
        var rows = IntStream.range(0, measures.size())
                .mapToObj(index -> row(index, measures.get(index), findings, wrong, named))
                .toList();
        var general = findings.stream()
                .filter(finding -> finding.row() == null || !places.contains(finding.row()))
                .map(named)
                .toList();
        return new PreviewPage(preview, general, rows);
    }

    private static Row row(
            int index,
            PreviewMeasure measure,
            List<SpokenFinding> findings,
            Set<String> wrong,
            UnaryOperator<SpokenFinding> named) {
        var beside = findings.stream()
                .filter(finding -> Objects.equals(finding.row(), measure.row()))
                .toList();
        var period = measure.period();
        boolean unread = period != null && period.from() == null && period.to() == null;
        boolean reversed = beside.stream().anyMatch(finding -> finding.code() == Finding.Code.PERIOD_REVERSED);
        boolean corrected = wrong.stream().anyMatch(field -> field.startsWith(index + "."));
        return new Row(
                index,
                measure,
                CorrectionForm.shown(measure.answers()),
                beside.stream().map(named).toList(),
                unread,
                unread || reversed,
                corrected,
                noted(beside));
    }

    private static Map<String, String> noted(List<SpokenFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.column() != null)
                .collect(Collectors.toMap(
                        finding -> Objects.requireNonNull(finding.column()),
                        SpokenFinding::message,
                        (one, other) -> one + " · " + other));
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
