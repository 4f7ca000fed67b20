package org.sucharit.reporting.report;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.time.DateRange;
import org.sucharit.reporting.record.MeasureRecord;
import org.sucharit.reporting.record.MeasureRecord.Obstacle;
import org.sucharit.reporting.record.MeasureRecord.Status;
import org.sucharit.reporting.report.Drafting.Subject;

/** The measures of a year as a plan or a progress report tells them. */
final class MeasureRows {

    private static final Comparator<MeasureRecord> ORDER = comparingInt(MeasureRows::number)
            .thenComparing(measure -> measure.plan().title())
            .thenComparing(MeasureRecord::measureId);

    private final ReportKind kind;
    private final DateRange covered;
    private final Citing citing;

    MeasureRows(Subject subject, Citing citing) {
        this.kind = subject.kind();
        this.citing = citing;
        this.covered = subject.round() == null
                ? subject.year().days()
                : subject.round().days(subject.year());
    }

    /** By their number, those without one last. What was replaced or given up before it began is not among them. */
    List<MeasureRow> of(List<MeasureRecord> measures) {
        return measures.stream()
                .filter(this::isTold)
                .sorted(ORDER)
                .map(this::row)
                .toList();
    }

    /** A plan holds what is to be done; a report also what was given up on the way, and what stood there before it. */
    private boolean isTold(MeasureRecord measure) {
        return switch (measure.status()) {
            case DRAFTED, PLANNED, IN_PROGRESS, COMPLETED -> true;
            case CANCELLED -> kind == ReportKind.PROGRESS && measure.adoption() != null;
            case REPLACED -> false;
        };
    }

    private MeasureRow row(MeasureRecord measure) {
        boolean results = kind == ReportKind.PROGRESS;
        var plan = measure.plan();
        var reported = new ReportedMeasure(
                plan.number(),
                plan.group(),
                plan.title(),
                plan.answers(),
                plan.themes(),
                plan.steps(),
                plan.responsible(),
                plan.period(),
                plan.followUps(),
                results
                        ? measure.actions().stream()
                                .filter(action -> isCovered(action.date()))
                                .map(citing::reported)
                                .toList()
                        : List.of(),
                results ? outcome(measure) : null,
                results ? measure.recommendations() : List.of(),
                results ? measure.obstacles().stream().map(MeasureRows::text).toList() : List.of());
        return new MeasureRow(
                measure.measureId(), measure.status().name(), reported, results ? followedUp(measure) : List.of());
    }

    private static @Nullable String outcome(MeasureRecord measure) {
        var ending = measure.ending();
        if (measure.status() == Status.CANCELLED && ending != null && ending.reason() != null)
            return "ยกเลิก: " + ending.reason();
        return measure.outcome();
    }

    private static String text(Obstacle obstacle) {
        return obstacle.resolution() == null
                ? obstacle.text()
                : obstacle.text() + " (แก้ไขแล้ว: " + obstacle.resolution() + ")";
    }

    private List<MeasureRow.FollowedUp> followedUp(MeasureRecord measure) {
        return measure.followedUp().stream()
                .filter(one -> isCovered(one.on()))
                .map(one -> new MeasureRow.FollowedUp(one.text(), one.on(), one.by(), one.order()))
                .toList();
    }

    /** What has no date, or was done before the year began, belongs to the report as well. */
    private boolean isCovered(@Nullable LocalDate day) {
        var last = covered.to();
        return day == null || last == null || !day.isAfter(last);
    }

    /** "๓.๑" and "3.1" come after 3 and before 4. */
    private static int number(MeasureRecord measure) {
        var number = measure.plan().number();
        var digits = number == null ? "" : number.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
