package org.sucharit.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.DocumentKind;
import org.sucharit.kernel.reported.ReportedAssessment;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.understanding.AgencyFacts;
import org.sucharit.measures.understanding.Understood;
import org.sucharit.measures.understanding.UnderstoodMeasure;
import org.sucharit.reporting.look.Look;

/** A report drafted by the service's own drafting, of everything that was understood of a document. */
public final class Redraft {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 3);

    private Redraft() {}

    /** With a cover, a number and a date, as an office would send it. */
    public static ReportContent of(Understood understood, AgencyFacts agency, Look look) {
        var kind = understood.kind() == DocumentKind.PLAN ? ReportKind.PLAN : ReportKind.PROGRESS;
        var subject = new Drafting.Subject(
                kind, new AgencyId("anywhere"), new FiscalYear(understood.fiscalYear()), understood.round());
        var fresh = fresh(kind, understood, agency);
        return new ReportContent(
                kind,
                new ReportContent.Edition(new ReportId(new UUID(0, 1)), 1, null),
                fresh.agency(),
                understood.fiscalYear(),
                understood.round(),
                fresh.title(subject),
                new Formalities("53001/45", DAY, memo(), look),
                fresh.sections(subject),
                fresh.analysis(),
                fresh.data(),
                List.of(),
                List.of());
    }

    private static Drafting.Fresh fresh(ReportKind kind, Understood understood, AgencyFacts agency) {
        var assessment = assessment(understood.assessment());
        var measures = measures(understood);
        var points = kind == ReportKind.PROGRESS
                ? FurtherPoints.of(understood.shortfalls(), measures)
                : List.<FurtherPoint>of();
        return new Drafting.Fresh(
                new ReportContent.Agency(
                        new AgencyId("anywhere"),
                        agency.nameTh(),
                        agency.type().name(),
                        agency.district(),
                        agency.province(),
                        null),
                new ReportData(DAY, assessment, understood.shortfalls(), measures, points, null, null),
                Analyses.of(assessment, understood.shortfalls()),
                new ImportedWords(understood.prose()));
    }

    private static @Nullable AssessmentBlock assessment(@Nullable ReportedAssessment told) {
        if (told == null) return null;
        var rules = RuleSets.shipped().of(new FiscalYear(told.fiscalYear())).orElse(null);
        return new ScoredYear(told, rules).block();
    }

    private static List<MeasureRow> measures(Understood understood) {
        List<ReportedMeasure> told =
                understood.measures().stream().map(UnderstoodMeasure::measure).toList();
        return IntStream.range(0, told.size())
                .mapToObj(i ->
                        new MeasureRow(new UUID(1, i), "IN_PROGRESS", Objects.requireNonNull(told.get(i)), List.of()))
                .toList();
    }

    private static Formalities.Memo memo() {
        return new Formalities.Memo(
                "53001/45",
                DAY,
                "สำนักปลัด",
                "นายกเทศมนตรี",
                "ขอส่งเอกสารมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                "สำนักปลัดได้รวบรวมจากทุกกองแล้ว\nจึงเรียนมาเพื่อโปรดพิจารณา");
    }
}
