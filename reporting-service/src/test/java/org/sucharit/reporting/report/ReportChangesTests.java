package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.reporting.report.ReportChanges.Change;

class ReportChangesTests implements ReportSamples {

    @Test
    void nothing_has_changed_when_only_days_went_by_or_zeros_were_written() {
        var later = new ReportData(
                DRAFTED_ON.plusDays(30),
                new AssessmentBlock(
                        2565,
                        new BigDecimal("97.070"),
                        "AA",
                        true,
                        ASSESSMENT.instruments(),
                        ASSESSMENT.ranking(),
                        ASSESSMENT.subIndicators(),
                        ASSESSMENT.items(),
                        ASSESSMENT.remarks()),
                DATA.shortfalls(),
                DATA.measures(),
                DATA.furtherPoints(),
                DATA.complaints(),
                DATA.loans());
        assertThat(ReportChanges.between(DATA, later)).isEmpty();
        assertThat(ReportChanges.between(
                        Canonical.read(Canonical.write(CONTENT)).data(), DATA))
                .isEmpty();
    }

    @Test
    void measures_that_came_went_or_changed_are_told_one_by_one() {
        var done = new MeasureRow(MEASURE, "COMPLETED", with(REPORTED, "ทำเสร็จแล้ว"), ROW.followedUp());
        var other = new MeasureRow(NEXT.value(), "PLANNED", BARE.reported(), List.of());
        var now = new ReportData(
                DRAFTED_ON, ASSESSMENT, List.of(), List.of(done, other), List.of(POINT), COMPLAINTS, null);
        assertThat(ReportChanges.between(DATA, now))
                .extracting(Change::part, Change::measure, Change::field)
                .containsExactly(
                        tuple("measures", MEASURE, "outcome"),
                        tuple("measures", WITHOUT_OBSTACLES, null),
                        tuple("measures", NEXT.value(), null),
                        tuple("shortfalls", null, null),
                        tuple("loans", null, null));
    }

    @Test
    void a_field_is_shown_before_and_after() {
        var now = new ReportData(
                DRAFTED_ON,
                new AssessmentBlock(
                        2565,
                        new BigDecimal("96"),
                        "AA",
                        true,
                        Map.of(),
                        ASSESSMENT.ranking(),
                        List.of(),
                        List.of(),
                        List.of()),
                DATA.shortfalls(),
                DATA.measures(),
                DATA.furtherPoints(),
                DATA.complaints(),
                DATA.loans());
        var changes = ReportChanges.between(DATA, now);
        assertThat(changes)
                .extracting(Change::field)
                .containsExactly("instruments", "items", "remarks", "subIndicators", "total");
        var total = changes.getLast();
        assertThat(total.before()).hasToString("97.07");
        assertThat(total.after()).hasToString("96");
    }

    private static ReportedMeasure with(ReportedMeasure m, String outcome) {
        return new ReportedMeasure(
                m.number(),
                m.group(),
                m.title(),
                m.answers(),
                m.themes(),
                m.steps(),
                m.responsible(),
                m.period(),
                m.followUps(),
                m.actions(),
                outcome,
                m.recommendations(),
                m.obstacles());
    }
}
