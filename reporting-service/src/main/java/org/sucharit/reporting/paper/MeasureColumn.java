package org.sucharit.reporting.paper;

import org.sucharit.kernel.reported.ReportedMeasure;

/** What of a measure a column tells. */
enum MeasureColumn {
    TITLE(20),
    ANSWERS(12),
    STEPS(24),
    RESPONSIBLE(16),
    PERIOD(13),
    FOLLOW_UPS(18),
    ACTIONS(27),
    OUTCOME(15),
    RECOMMENDATIONS(16),
    OBSTACLES(15);

    private final int share;

    MeasureColumn(int share) {
        this.share = share;
    }

    int share() {
        return share;
    }

    /** Whether a measure has anything to be told in it. */
    boolean isNeededBy(ReportedMeasure measure) {
        return switch (this) {
            case TITLE -> true;
            case ANSWERS -> !measure.answers().isEmpty();
            case STEPS -> !measure.steps().isEmpty();
            case RESPONSIBLE -> !measure.responsible().isEmpty();
            case PERIOD -> measure.period() != null;
            case FOLLOW_UPS -> !measure.followUps().isEmpty();
            case ACTIONS -> !measure.actions().isEmpty();
            case OUTCOME -> measure.outcome() != null;
            case RECOMMENDATIONS -> !measure.recommendations().isEmpty();
            case OBSTACLES -> !measure.obstacles().isEmpty();
        };
    }

    /** The usual heading. */
    String heading() {
        return switch (this) {
            case TITLE -> "มาตรการ";
            case ANSWERS -> "ตัวชี้วัด";
            case STEPS -> "วิธีการดำเนินการ";
            case RESPONSIBLE -> "ผู้รับผิดชอบ";
            case PERIOD -> "ระยะเวลาดำเนินการ";
            case FOLLOW_UPS -> "การติดตามผล";
            case ACTIONS -> "ผลการดำเนินการ";
            case OUTCOME -> "ผลลัพธ์";
            case RECOMMENDATIONS -> "ข้อเสนอแนะ";
            case OBSTACLES -> "ปัญหา อุปสรรค";
        };
    }
}
