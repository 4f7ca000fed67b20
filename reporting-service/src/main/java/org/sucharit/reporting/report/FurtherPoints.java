package org.sucharit.reporting.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicator;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.time.FiscalYear;

/** Shortfalls that stand beside the measures: something was done about them, or no measure answers them. */
final class FurtherPoints {

    private FurtherPoints() {}

    static List<FurtherPoint> of(List<ReportedShortfall> shortfalls, List<MeasureRow> measures) {
        return shortfalls.stream()
                .filter(one -> !one.actions().isEmpty() || !isAnswered(one, measures))
                .map(FurtherPoints::point)
                .toList();
    }

    private static FurtherPoint point(ReportedShortfall shortfall) {
        return new FurtherPoint(
                label(shortfall),
                shortfall.finding(),
                shortfall.improvement(),
                shortfall.actions(),
                shortfall.responsible());
    }

    private static boolean isAnswered(ReportedShortfall shortfall, List<MeasureRow> measures) {
        return measures.stream()
                .flatMap(row -> row.reported().answers().stream())
                .anyMatch(answer -> answer.fiscalYear() == shortfall.assessmentYear()
                        && Objects.equals(code(answer), shortfall.code()));
    }

    private static @Nullable String code(Answered answer) {
        if (answer.item() != null) return answer.item();
        return answer.subIndicator() != null ? answer.subIndicator() : String.valueOf(answer.indicator());
    }

    private static String label(ReportedShortfall shortfall) {
        var code = shortfall.code();
        if (code == null) return "";
        return switch (shortfall.level()) {
            case INSTRUMENT -> "แบบวัด " + code;
            case INDICATOR -> named("ตัวชี้วัดที่ " + code, indicator(code));
            case SUB_INDICATOR ->
                named(
                        "ตัวชี้วัดย่อยที่ " + code,
                        Indicators.subIndicator(code).map(sub -> sub.nameTh()).orElse(null));
            case ITEM -> named(code, item(shortfall.assessmentYear(), code));
        };
    }

    private static @Nullable String indicator(String code) {
        return Indicators.all().stream()
                .filter(one -> code.equals(String.valueOf(one.number())))
                .map(Indicator::nameTh)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String item(int year, String code) {
        return ItemCatalogue.shipped()
                .item(new FiscalYear(year), code)
                .map(item -> item.textTh())
                .orElse(null);
    }

    private static String named(String code, @Nullable String name) {
        return name == null ? code : code + " " + name;
    }
}
