package org.sucharit.bench;

import static org.sucharit.bench.InventedNation.FISCAL_YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an agency plans with one of its measures: told when it is drafted, and the same at the end of the year. */
record InventedPlan(String agency, int number) {

    private static final String[] THEMES = {"NO_GIFT", "WEBSITE", "E_SERVICE", "PROCUREMENT"};
    private static final String[] UNITS = {"สำนักปลัด", "กองคลัง", "กองช่าง"};
    private static final LocalDate FROM = InventedNation.FIRST_DAY.plusMonths(1);
    private static final LocalDate TO = InventedNation.FIRST_DAY.plusMonths(11).minusDays(1);
    private static final LocalDate FIRST_STEP = FROM.plusDays(60);
    private static final String GROUP = "ประเด็นจากผลการประเมินปีที่ผ่านมา";
    private static final String PERIOD = "พ.ย. ๖๘-ส.ค. ๖๙";

    /** As the event has it. */
    Map<String, Object> payload() {
        return Map.of(
                "number",
                Integer.toString(number),
                "group",
                GROUP,
                "title",
                title(),
                "answers",
                List.of(
                        Map.of("fiscalYear", FISCAL_YEAR - 1, "item", item()),
                        Map.of("fiscalYear", FISCAL_YEAR - 1, "indicator", indicator())),
                "themes",
                List.of(theme()),
                "steps",
                List.of(Map.of("text", firstStep(), "dueOn", FIRST_STEP.toString()), Map.of("text", secondStep())),
                "responsible",
                List.of(Map.of("text", unit(), "unit", unit())),
                "period",
                Map.of("from", FROM.toString(), "to", TO.toString(), "text", PERIOD),
                "followUps",
                List.of(Map.of("text", promise(), "by", "EXECUTIVE", "cadence", cadence())));
    }

    /** As open data must have it. */
    void addTo(Map<String, @Nullable Object> row) {
        row.put("number", Integer.toString(number));
        row.put("group", GROUP);
        row.put("title", title());
        row.put("answers", List.of(FISCAL_YEAR - 1 + " " + item(), FISCAL_YEAR - 1 + " " + indicator()));
        row.put("themes", List.of(theme()));
        row.put("steps", List.of(firstStep(), secondStep()));
        row.put("responsible", List.of(unit()));
        row.put("periodFrom", FROM);
        row.put("periodTo", TO);
        row.put("period", PERIOD);
        row.put("followUps", List.of(promise()));
        row.put("cadences", List.of(cadence()));
    }

    /** Both follow-ups keep this promise, one in each half; four quarters would want four. */
    boolean isHalfYearly() {
        return number % 2 == 0;
    }

    private String cadence() {
        return isHalfYearly() ? "HALF_YEAR" : "QUARTERLY";
    }

    private String title() {
        return "มาตรการที่ %d ส่งเสริมคุณธรรมและความโปร่งใสของ %s".formatted(number, agency);
    }

    private String item() {
        return "O" + (number + 9);
    }

    private int indicator() {
        return 1 + number % 10;
    }

    private String theme() {
        return THEMES[number % THEMES.length];
    }

    private String unit() {
        return UNITS[number % UNITS.length];
    }

    private String firstStep() {
        return "จัดทำข้อมูลของมาตรการที่ %d ให้เป็นปัจจุบัน เสนอผู้บริหารพิจารณา".formatted(number);
    }

    private static String secondStep() {
        return "เผยแพร่บนเว็บไซต์ของหน่วยงานและประชาสัมพันธ์ให้ประชาชนทราบ";
    }

    private String promise() {
        return isHalfYearly() ? "รายงานผลต่อผู้บริหารทุกหกเดือน" : "รายงานผลต่อผู้บริหารทุกไตรมาส";
    }
}
