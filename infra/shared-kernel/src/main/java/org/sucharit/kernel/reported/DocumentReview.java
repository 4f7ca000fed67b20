package org.sucharit.kernel.reported;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.Finding.Severity;
import org.sucharit.kernel.time.FiscalYear;

/** Points out what looks wrong in a plan or report before it is signed. It never refuses anything. */
public final class DocumentReview {

    private final AgencyFacts agency;
    private final WordingRules wording;

    /**
     * A review on behalf of one agency.
     *
     * @param registered whether an agency of exactly this full Thai name ("เทศบาลตำบล…"), as
     *     {@link org.sucharit.kernel.text.ThaiText#fold folded}, is in the registry; it only sharpens where a name
     *     ends, agencies that are not registered are recognised too
     */
    public DocumentReview(AgencyFacts agency, Predicate<String> registered, ItemCatalogue catalogue) {
        this.agency = agency;
        this.wording = new WordingRules(agency, registered, catalogue);
    }

    /** Findings without repeats: first on the document as a whole, then row by row. */
    public List<Finding> findings(ReportedDocument document) {
        List<Finding> found = new ArrayList<>();
        analysedYear(document, found);
        FiscalYear assessed = document.analysedYear() == null ? document.year().previous() : document.analysedYear();
        WrittenText.of(document).forEach(text -> wording.check(text, assessed, found::add));
        PlanRules plan = new PlanRules(agency, document.year());
        ResultRules results = new ResultRules(document);
        for (ReportedRow row : document.rows()) {
            plan.check(row, found::add);
            if (document.kind() == DocumentKind.PROGRESS) results.check(row, found::add);
        }
        if (document.kind() == DocumentKind.PROGRESS) obstacles(document, found);
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(DocumentReview::place))
                .toList();
    }

    private static int place(Finding finding) {
        return finding.row() == null ? 0 : finding.row();
    }

    private static void analysedYear(ReportedDocument document, List<Finding> found) {
        FiscalYear analysed = document.analysedYear();
        FiscalYear previous = document.year().previous();
        if (analysed == null || analysed.equals(previous)) return;
        found.add(new Finding(
                Code.ANALYSED_YEAR_NOT_PREVIOUS,
                Severity.WARNING,
                null,
                null,
                List.of(analysed.toString(), previous.toString())));
    }

    /** A report without a place for obstacles and recommendations leaves them empty as a whole. */
    private static void obstacles(ReportedDocument document, List<Finding> found) {
        boolean asked =
                document.columns().contains("obstacles") || document.columns().contains("recommendations");
        boolean given = document.rows().stream()
                .map(ReportedRow::measure)
                .anyMatch(measure -> !measure.obstacles().isEmpty()
                        || !measure.recommendations().isEmpty());
        if (asked || given || document.rows().isEmpty()) return;
        found.add(new Finding(Code.OBSTACLES_EMPTY, Severity.INFO, null, "obstacles", List.of()));
    }
}
