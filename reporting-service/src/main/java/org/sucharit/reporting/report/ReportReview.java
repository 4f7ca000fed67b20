package org.sucharit.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.AgencyFacts;
import org.sucharit.kernel.reported.AnalysedYear;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.DocumentReview;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedDocument;
import org.sucharit.kernel.reported.ReportedRow;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;

/** Points out what looks wrong in a report before it is signed. It never stands in the way of signing. */
@Component
public class ReportReview {

    private static final Set<String> PLAN_COLUMNS = Set.of("title", "steps", "responsible", "period", "followUps");
    private static final Set<String> PROGRESS_COLUMNS =
            Set.of("title", "steps", "responsible", "period", "actions", "outcome", "recommendations", "obstacles");

    private final Records records;
    private final RegisteredNames names;

    ReportReview(Records records, RegisteredNames names) {
        this.records = records;
        this.names = names;
    }

    /**
     * Something to look at.
     *
     * @param row from 1, in the order of the report's measures; null for what stands outside of the table
     * @param measure the measure of that row
     * @param column the field of the measure
     * @param message in the reader's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reviewed(
            Finding.Code code,
            Finding.Severity severity,
            @Nullable Integer row,
            @Nullable UUID measure,
            @Nullable String column,
            String message) {}

    /** Without empty fields, which the desk asks for one by one. */
    List<Reviewed> ofDraft(ReportContent report, Locale language) {
        return of(report, language).stream()
                .filter(finding -> finding.code() != Finding.Code.OBSTACLES_EMPTY)
                .toList();
    }

    public List<Reviewed> of(ReportContent report, Locale language) {
        var review = new DocumentReview(agency(report), names::contains, ItemCatalogue.shipped());
        return review.findings(document(report)).stream()
                .map(finding -> reviewed(report, finding, language))
                .toList();
    }

    private static Reviewed reviewed(ReportContent report, Finding finding, Locale language) {
        var row = finding.row();
        var measure = row == null ? null : report.data().measures().get(row - 1).measure();
        return new Reviewed(
                finding.code(), finding.severity(), row, measure, finding.column(), finding.message(language));
    }

    private AgencyFacts agency(ReportContent report) {
        var agency = report.agency();
        boolean units = records.find(AgencyRecord.class, agency.code().value())
                .filter(known -> !known.units().isEmpty())
                .isPresent();
        return new AgencyFacts(agency.nameTh(), List.of(), agency.district(), agency.province(), units);
    }

    private static ReportedDocument document(ReportContent report) {
        boolean progress = report.kind() == ReportKind.PROGRESS;
        var words = words(report);
        return new ReportedDocument(
                progress ? DocumentKind.PROGRESS : DocumentKind.PLAN,
                report.year(),
                report.round(),
                words,
                analysedYear(report, words),
                progress ? PROGRESS_COLUMNS : PLAN_COLUMNS,
                rows(report),
                report.data().shortfalls());
    }

    /** As the text says it, else as the result in it has it. */
    private static @Nullable FiscalYear analysedYear(ReportContent report, String words) {
        var assessment = report.data().assessment();
        return AnalysedYear.in(words)
                .orElseGet(() -> assessment == null ? null : new FiscalYear(assessment.fiscalYear()));
    }

    private static String words(ReportContent report) {
        var memo = report.formalities().memo();
        var cover = memo == null ? Stream.<String>of() : Stream.of(memo.subject(), memo.body());
        return Stream.of(
                        Stream.of(report.title()),
                        cover,
                        report.sections().stream().flatMap(section -> Stream.of(section.title(), section.text())),
                        report.analysis().stream().map(IndicatorAnalysis::text))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static List<ReportedRow> rows(ReportContent report) {
        var rows = new ArrayList<ReportedRow>();
        for (var measure : report.data().measures()) rows.add(new ReportedRow(rows.size() + 1, measure.shown(report)));
        return rows;
    }
}
