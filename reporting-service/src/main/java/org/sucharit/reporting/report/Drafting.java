package org.sucharit.reporting.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.AssessmentRecord;
import org.sucharit.reporting.record.DocumentRecord;
import org.sucharit.reporting.record.EvidenceRecord;
import org.sucharit.reporting.record.FiguresRecord;
import org.sucharit.reporting.record.Kept;
import org.sucharit.reporting.record.LoanRecord;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.record.ShortfallRecord;
import org.sucharit.reporting.report.ReportContent.Agency;
import org.sucharit.reporting.report.ReportContent.Edition;

/** Drafts reports from what was recorded. */
@Component
class Drafting {

    private final Records records;

    Drafting(Records records) {
        this.records = records;
    }

    /**
     * What a report is about.
     *
     * @param round null for a plan, and where figures cover the whole year
     */
    record Subject(
            ReportKind kind,
            AgencyId agency,
            FiscalYear year,
            @Nullable ReportingRound round) {

        static Subject of(ReportContent content) {
            return new Subject(content.kind(), content.agency().code(), content.year(), content.round());
        }

        /** The last day that counts: of the round or year, and never one to come. */
        LocalDate until(LocalDate today) {
            var days = round == null ? year.days() : round.days(year);
            var last = days.to();
            return last == null || today.isBefore(last) ? today : last;
        }
    }

    /**
     * What was recorded, as a report of the subject tells it now.
     *
     * @param imported the words of such a document that the agency wrote before; null where there is none
     */
    record Fresh(
            Agency agency,
            ReportData data,
            List<IndicatorAnalysis> analysis,
            @Nullable ImportedWords imported) {

        /** The words it is drafted with. */
        List<Section> sections(Subject subject) {
            var drafted = new Wording(subject, this).sections();
            return imported == null ? drafted : imported.sections(drafted);
        }

        String title(Subject subject) {
            var lines = imported == null ? List.<String>of() : imported.prose().title();
            return lines.isEmpty() ? Wording.title(subject) : String.join("\n", lines);
        }

        Formalities formalities() {
            return imported == null ? Formalities.NONE : imported.formalities();
        }
    }

    /** @throws Problem {@code AGENCY_UNKNOWN}, 404 */
    ReportContent draft(Subject subject, Edition edition, LocalDate today) {
        var fresh = fresh(subject, today);
        return new ReportContent(
                subject.kind(),
                edition,
                fresh.agency(),
                subject.year().value(),
                subject.round(),
                fresh.title(subject),
                fresh.formalities(),
                fresh.sections(subject),
                fresh.analysis(),
                fresh.data(),
                List.of(),
                List.of());
    }

    /** @throws Problem {@code AGENCY_UNKNOWN}, 404 */
    Fresh fresh(Subject subject, LocalDate today) {
        var agency = agency(subject.agency());
        return switch (subject.kind()) {
            case PLAN, PROGRESS -> ofMeasures(subject, agency, today);
            case COMPLAINT_STATISTICS -> new Fresh(agency, complaints(subject, today), List.of(), null);
            case PROPERTY_LOANS -> new Fresh(agency, loans(subject, today), List.of(), null);
        };
    }

    private Fresh ofMeasures(Subject subject, Agency agency, LocalDate today) {
        var assessed = subject.year().previous();
        var shortfalls = records.of(ShortfallRecord.class, subject.agency(), assessed.value()).stream()
                .map(Drafting::reported)
                .toList();
        var recorded =
                records.of(MeasureRecord.class, subject.agency(), subject.year().value());
        var measures = new MeasureRows(subject, citing(recorded)).of(recorded);
        var imported = imported(subject);
        if (subject.kind() == ReportKind.PLAN) { // a report tells of the work, not of last year's scores
            var assessment = assessment(subject.agency(), assessed);
            var data = new ReportData(today, assessment, shortfalls, measures, List.of(), null, null);
            return new Fresh(agency, data, Analyses.of(assessment, shortfalls), imported);
        }
        var points = FurtherPoints.of(shortfalls, measures);
        var data = new ReportData(today, null, shortfalls, measures, points, null, null);
        return new Fresh(agency, data, List.of(), imported);
    }

    private Citing citing(List<MeasureRecord> measures) {
        var actions =
                measures.stream().flatMap(measure -> measure.actions().stream()).toList();
        return new Citing(records.find(
                EvidenceRecord.class, Citing.wanted(actions).distinct().toList()));
    }

    /** Of the same kind, year and round; of several the last one. */
    private @Nullable ImportedWords imported(Subject subject) {
        return records
                .newestOf(DocumentRecord.class, subject.agency(), subject.year().value())
                .stream()
                .map(Kept::record)
                .filter(document ->
                        document.kind().name().equals(subject.kind().name()) && document.round() == subject.round())
                .map(DocumentRecord::prose)
                .flatMap(Stream::ofNullable)
                .filter(ReportedProse::saysSomething)
                .findFirst()
                .map(ImportedWords::new)
                .orElse(null);
    }

    private Agency agency(AgencyId code) {
        return records.find(AgencyRecord.class, code.value())
                .map(known -> new Agency(
                        code, known.nameTh(), known.type(), known.district(), known.province(), known.website()))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "AGENCY_UNKNOWN", code.value()));
    }

    private @Nullable AssessmentBlock assessment(AgencyId agency, FiscalYear year) {
        return records.of(AssessmentRecord.class, agency, year.value()).stream()
                .map(AssessmentRecord::result)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(result -> new ReportedAssessment(
                        year.value(), result.scores(), result.subIndicators(), result.items(), result.remarks()))
                .map(result ->
                        new ScoredYear(result, RuleSets.shipped().of(year).orElse(null)).block())
                .orElse(null);
    }

    private static ReportedShortfall reported(ShortfallRecord known) {
        var facts = known.facts();
        return new ReportedShortfall(
                null,
                known.assessmentYear(),
                facts.level(),
                facts.code(),
                facts.finding(),
                facts.improvement(),
                facts.responsible(),
                facts.actions());
    }

    private ReportData complaints(Subject subject, LocalDate today) {
        var days = subject.round() == null
                ? subject.year().days()
                : subject.round().days(subject.year());
        var months = records
                .of(FiguresRecord.class, subject.agency(), subject.year().value())
                .stream()
                .filter(known -> days.contains(known.month().atDay(1)))
                .sorted(Comparator.comparing(FiguresRecord::month))
                .map(known -> new ComplaintFigures.Month(
                        known.month(), known.received(), known.finished(), known.inProgress(), known.entered()))
                .toList();
        return new ReportData(today, null, List.of(), List.of(), List.of(), ComplaintFigures.of(months), null);
    }

    /** A loan asked for in one year may be handed over and returned in the next. */
    private ReportData loans(Subject subject, LocalDate today) {
        var year = subject.year();
        var known = Stream.of(year.previous(), year)
                .flatMap(one -> records.of(LoanRecord.class, subject.agency(), one.value()).stream())
                .toList();
        var register = new LoanCount(subject, today, known).register();
        return new ReportData(today, null, List.of(), List.of(), List.of(), null, register);
    }
}
