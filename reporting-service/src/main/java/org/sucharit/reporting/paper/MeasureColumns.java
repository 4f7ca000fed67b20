package org.sucharit.reporting.paper;

import static org.sucharit.reporting.paper.MeasureColumn.ACTIONS;
import static org.sucharit.reporting.paper.MeasureColumn.FOLLOW_UPS;
import static org.sucharit.reporting.paper.MeasureColumn.OBSTACLES;
import static org.sucharit.reporting.paper.MeasureColumn.OUTCOME;
import static org.sucharit.reporting.paper.MeasureColumn.PERIOD;
import static org.sucharit.reporting.paper.MeasureColumn.RECOMMENDATIONS;
import static org.sucharit.reporting.paper.MeasureColumn.RESPONSIBLE;
import static org.sucharit.reporting.paper.MeasureColumn.STEPS;
import static org.sucharit.reporting.paper.MeasureColumn.TITLE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.reporting.look.ColumnLayout;

/**
 * The columns of a table of measures: those of the layout, then whatever else the document's measures need. A plan has no
 * columns for results.
 */
final class MeasureColumns {

    private static final Set<MeasureColumn> RESULTS = EnumSet.of(ACTIONS, OUTCOME, RECOMMENDATIONS, OBSTACLES);
    private static final String ISSUES = "ประเด็นที่ต้องปรับปรุง แก้ไข/ประเด็นที่ต้องพัฒนา";
    private static final String FOLLOWED_UP = "การรายงานผลและการกำกับติดตาม";

    private final Map<MeasureColumn, String> headings = new EnumMap<>(MeasureColumn.class);
    private final List<MeasureColumn> columns = new ArrayList<>();
    private final boolean plan;
    private final List<ReportedMeasure> measures;

    MeasureColumns(ColumnLayout layout, boolean plan, List<ReportedMeasure> measures, boolean withAnswers) {
        this.plan = plan;
        this.measures = measures;
        switch (layout) {
            case RESULTS -> results();
            case ISSUES -> issues();
            case FOLLOW_UP -> followUp();
        }
        if (plan) columns.removeAll(RESULTS);
        if (withAnswers) columns.add(1, MeasureColumn.ANSWERS);
        for (MeasureColumn other : List.of(PERIOD, FOLLOW_UPS, ACTIONS, OUTCOME, RECOMMENDATIONS, OBSTACLES))
            if (!columns.contains(other) && isNeeded(other)) columns.add(other);
    }

    List<MeasureColumn> all() {
        return columns;
    }

    String heading(MeasureColumn column) {
        return headings.getOrDefault(column, column.heading());
    }

    private void results() {
        columns.addAll(List.of(TITLE, STEPS, RESPONSIBLE, PERIOD, ACTIONS, RECOMMENDATIONS));
        if (!plan) headings.put(TITLE, "มาตรการที่ดำเนินการ");
        headings.put(PERIOD, "ระยะเวลา");
    }

    /** Where nothing was done yet, the period stands under "การดำเนินการ". */
    private void issues() {
        headings.put(TITLE, ISSUES);
        headings.put(STEPS, "ขั้นตอนหรือวิธีการ/มาตรการ");
        headings.put(FOLLOW_UPS, FOLLOWED_UP);
        columns.addAll(List.of(TITLE, RESPONSIBLE, STEPS, FOLLOW_UPS, PERIOD));
        if (plan) return;
        if (isNeeded(ACTIONS)) {
            columns.add(ACTIONS);
        } else {
            headings.put(FOLLOW_UPS, FOLLOWED_UP + " กำหนดเวลาแล้วเสร็จ");
            headings.put(PERIOD, "การดำเนินการ");
        }
    }

    private void followUp() {
        headings.put(TITLE, "มาตรการ/แนวทาง");
        columns.addAll(List.of(TITLE, STEPS, RESPONSIBLE, PERIOD, FOLLOW_UPS));
        if (!plan) columns.add(ACTIONS);
    }

    private boolean isNeeded(MeasureColumn column) {
        return !(plan && RESULTS.contains(column)) && measures.stream().anyMatch(column::isNeededBy);
    }
}
