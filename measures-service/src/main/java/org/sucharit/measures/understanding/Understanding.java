package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.DocumentReview;
import org.sucharit.kernel.reported.Finding;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedDocument;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedRow;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.measures.document.SourceDocument;

/** Understands plans and reports on measures. Safe for use by several threads. */
public final class Understanding {

    private final SourceDocument document;
    private final AgencyFacts agency;
    private final FiscalYear year;
    private final Predicate<String> registered;
    private final DocumentFacts facts;
    private final Units units;
    private final ItemCatalogue items;

    private Understanding(
            SourceDocument document,
            AgencyFacts agency,
            FiscalYear year,
            ItemCatalogue items,
            Predicate<String> registered) {
        this.document = document;
        this.agency = agency;
        this.year = year;
        this.items = items;
        this.registered = registered;
        this.facts = DocumentFacts.of(document);
        this.units = new Units(agency.units());
    }

    /** The same with the items this platform ships. */
    public static Understood read(SourceDocument document, AgencyFacts agency, int fiscalYear) {
        return read(document, agency, fiscalYear, ItemCatalogue.shipped());
    }

    /** The same without a registry of other agencies: they are recognised by the form of their names. */
    public static Understood read(SourceDocument document, AgencyFacts agency, int fiscalYear, ItemCatalogue items) {
        return read(document, agency, fiscalYear, items, _ -> false);
    }

    /**
     * What stands in a document.
     *
     * @param fiscalYear the year of the measures (B.E.)
     * @param items what item codes meant in each year
     * @param registered whether an agency of exactly this full Thai name, folded, is in the registry
     * @throws IllegalArgumentException when the fiscal year is not one of the Buddhist Era
     * @throws NothingUnderstood when no measure, shortfall or score stands in it
     */
    public static Understood read(
            SourceDocument document,
            AgencyFacts agency,
            int fiscalYear,
            ItemCatalogue items,
            Predicate<String> registered) {
        return new Understanding(document, agency, new FiscalYear(fiscalYear), items, registered).read();
    }

    private Understood read() {
        DocumentKind kind = facts.kind().orElse(DocumentKind.PLAN);
        List<Part> parts = Paragraphs.orTables(Parts.of(document, kind), kind);
        Entries.Found found = Entries.in(parts, units, year.value());
        boolean reports = found.entries().stream()
                .anyMatch(entry -> entry.has(Field.ACTIONS) || entry.has(Field.STATUS) || entry.has(Field.TICKED));
        if (facts.kind().isEmpty() && reports) {
            kind = DocumentKind.PROGRESS;
            parts = Paragraphs.orTables(Parts.of(document, kind), kind);
            found = Entries.in(parts, units, year.value());
        }
        return understood(kind, parts, found);
    }

    private Understood understood(DocumentKind kind, List<Part> parts, Entries.Found found) {
        FiscalYear analysed = facts.analysedYear();
        FiscalYear assessed = analysed == null ? year.previous() : analysed;
        AnswerReading answers = new AnswerReading(assessed, items);
        MeasureReading measureReading = new MeasureReading(answers, units, year, kind);
        ShortfallReading shortfallReading = new ShortfallReading(answers, units, year, assessed);
        Scores scores = new Scores(answers, assessed);
        List<UnderstoodMeasure> measures = new ArrayList<>();
        List<ReportedRow> rows = new ArrayList<>();
        List<ReportedShortfall> shortfalls = new ArrayList<>();
        List<Entry.Unplaced> unplaced = new ArrayList<>(found.unplaced());
        for (Entry entry : found.entries()) {
            switch (entry.kind()) {
                case MEASURES -> {
                    ReportedMeasure measure = measureReading.read(entry);
                    measures.add(new UnderstoodMeasure(measure, entry.row()));
                    rows.add(measureReading.forReview(entry, measure));
                    unplaced.addAll(measureReading.unplaced(entry));
                    unplaced.addAll(scores.beside(entry));
                }
                case SHORTFALLS -> {
                    shortfalls.add(shortfallReading.read(entry));
                    unplaced.addAll(ShortfallReading.unplaced(entry));
                }
                case SCORES -> scores.add(entry);
                case OTHER -> unplaced.addAll(entry.unplaced());
            }
        }
        RemarkReading remarks = new RemarkReading(answers, scores);
        facts.lines().forEach(remarks::read);
        unplaced.addAll(scores.unplaced());
        ReportedAssessment assessment = scores.assessment();
        if (measures.isEmpty() && shortfalls.isEmpty() && assessment == null) throw new NothingUnderstood();
        List<Finding> findings = findings(kind, analysed, found, rows, shortfalls, unplaced);
        findings = withLostTexts(findings, parts, Kept.of(measures, assessment, shortfalls, findings));
        List<String> kept = Kept.of(measures, assessment, shortfalls, findings);
        ProseReading prose = ProseReading.of(parts, measures);
        return new Understood(
                year.value(),
                kind,
                round(kind),
                facts.date(),
                Coverage.of(Body.texts(parts), Body.repeatedTexts(parts), kept),
                measures,
                assessment,
                shortfalls,
                prose.prose(),
                withLeftOut(findings, prose.leftOut()));
    }

    /** Where a document says more than is kept, it is told from where on. */
    private static List<Finding> withLeftOut(List<Finding> findings, String leftOut) {
        if (leftOut.isEmpty()) return findings;
        List<Finding> more = new ArrayList<>(findings);
        more.add(Finding.notUnderstood(null, null, leftOut));
        return more;
    }

    private @Nullable ReportingRound round(DocumentKind kind) {
        return kind == DocumentKind.PLAN ? null : facts.round();
    }

    private List<Finding> findings(
            DocumentKind kind,
            @Nullable FiscalYear analysed,
            Entries.Found found,
            List<ReportedRow> rows,
            List<ReportedShortfall> shortfalls,
            List<Entry.Unplaced> unplaced) {
        ReportedDocument reported = new ReportedDocument(
                kind, year, round(kind), facts.heading(), analysed, columns(found.entries()), rows, shortfalls);
        DocumentReview review = new DocumentReview(agency.forReview(), registered, items);
        List<Finding> findings = new ArrayList<>(otherYear());
        findings.addAll(review.findings(reported));
        for (Entry.Unplaced text : unplaced) {
            findings.add(Finding.notUnderstood(
                    text.row(), text.heading().isEmpty() ? null : text.heading(), Texts.oneLine(text.text())));
        }
        return findings.stream().distinct().toList();
    }

    /** Nothing is dropped: a cell whose words stand nowhere yet is pointed out. */
    private static List<Finding> withLostTexts(List<Finding> findings, List<Part> parts, List<String> kept) {
        String all = Coverage.squeezed(kept);
        List<Finding> more = new ArrayList<>(findings);
        for (Part part : parts) {
            if (!(part instanceof Part.Body(GridRow row))) continue;
            for (GridCell cell : row.cells()) {
                boolean lost = !Coverage.stands(cell.text(), all);
                if (lost) more.add(Finding.notUnderstood(row.number(), null, Texts.oneLine(cell.text())));
            }
        }
        return more.stream().distinct().toList();
    }

    /** A document of another year is read all the same. */
    private List<Finding> otherYear() {
        Integer stated = facts.statedYear();
        if (stated == null || stated == year.value()) return List.of();
        List<String> words = List.of("ปีงบประมาณ " + stated, year.toString());
        return List.of(new Finding(
                Finding.Code.PERIOD_OUTSIDE_FISCAL_YEAR, Finding.Severity.WARNING, null, "fiscalYear", words));
    }

    private static Set<String> columns(List<Entry> entries) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Entry entry : entries) {
            if (entry.kind() != TableKind.MEASURES) continue;
            for (Column column : entry.columns().all()) {
                fields.add(column.field());
                fields.addAll(column.others());
            }
        }
        fields.remove(Field.UNKNOWN);
        return fields.stream().map(Field::column).collect(Collectors.toSet());
    }
}
