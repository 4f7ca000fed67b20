package org.sucharit.kernel.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.assessed.ItemCatalogue;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;

/** Reads the real reports roughly, by position, to see what the rules make of real wording. */
class RealReportsTests {

    private static final FiscalYear FY2566 = new FiscalYear(2566);

    @Test
    void the_twelve_month_report_of_krut() {
        String text = SharedReports.text("krut-2566.txt");
        List<ReportedRow> rows = new ArrayList<>();
        for (List<String> cells : SharedReports.rows(text, 6, "มาตรการ")) {
            rows.add(row(rows.size() + 1, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
        }
        List<Finding> found = review(
                "เทศบาลตำบลกรูด",
                "กาญจนดิษฐ์",
                "สุราษฎร์ธานี",
                DocumentKind.PROGRESS,
                text,
                rows,
                Set.of("recommendations"));
        // its fourth measure goes on over a page break, so this rough reading counts one row more
        assertThat(places(found, Code.OWN_NAME_MISSPELT))
                .containsExactly(
                        "7 actions เทศบาลตำบลกรุด | เทศบาลตำบลกรูด", "7 actions เทศมนตรีตำบลกรุด | เทศบาลตำบลกรูด");
        assertThat(places(found, Code.PERIOD_OUTSIDE_FISCAL_YEAR))
                .containsExactly("6 period ม.ค.๖๕-มี.ค. ๖๖ | 2566", "11 period ก.พ.๖๔-เม.ย. ๖๖ | 2566");
        assertThat(codes(found))
                .doesNotContain(
                        Code.OTHER_AGENCY_NAMED,
                        Code.PROVINCE_MISSPELT,
                        Code.MEASURE_REPEATED,
                        Code.PERIOD_REVERSED,
                        Code.ITEM_CODE_MISSPELT,
                        Code.RESULT_REPEATS_PLAN,
                        Code.NOT_UNDERSTOOD);
    }

    @Test
    void the_six_month_report_of_bo_phloi() {
        String text = SharedReports.text("bo-phloi-2566-first-half.txt");
        List<ReportedRow> rows = new ArrayList<>();
        for (List<String> cells : SharedReports.rows(text, 5, "ประเด็น")) {
            rows.add(row(rows.size() + 1, cells.get(0), cells.get(2), cells.get(1), cells.get(4), ""));
        }
        List<Finding> found =
                review("เทศบาลตำบลบ่อพลอย", "บ่อพลอย", "กาญจนบุรี", DocumentKind.PROGRESS, text, rows, Set.of());
        assertThat(places(found, Code.PROVINCE_MISSPELT)).containsExactly("null null กาฬจนบุรี | กาญจนบุรี");
        assertThat(places(found, Code.ITEM_CODE_MISSPELT))
                .containsExactly("6 title ๐๑๙ | O19", "7 title ๐๒๓ | O23", "8 title ๐๒๕ ๐๒๖ | O25 O26");
        assertThat(places(found, Code.RESULT_MISSING)).hasSize(8);
        assertThat(codes(found))
                .containsOnly(
                        Code.PROVINCE_MISSPELT,
                        Code.ITEM_CODE_MISSPELT,
                        Code.RESULT_MISSING,
                        Code.RESPONSIBLE_UNKNOWN,
                        Code.OBSTACLES_EMPTY);
    }

    @Test
    void the_plan_of_nong_muang() {
        String text = SharedReports.text("nong-muang-2566-plan.txt");
        List<ReportedRow> rows = new ArrayList<>();
        for (List<String> cells : SharedReports.rows(text, 5, "มาตรการ")) {
            rows.add(row(rows.size() + 1, cells.get(0), cells.get(1), cells.get(2), cells.get(3), ""));
        }
        List<Finding> found =
                review("เทศบาลตำบลหนองม่วง", "หนองม่วง", "ลพบุรี", DocumentKind.PLAN, text, rows, Set.of());
        assertThat(places(found, Code.MEASURE_REPEATED)).containsExactly("5 title ประสิทธิภาพการ สื่อสาร | 4");
        assertThat(places(found, Code.ITEM_CODE_MISSPELT)).containsExactly("7 steps 0๑๒ 0๒๐ 0๒๔ 0๑๗ | O12 O20 O24 O17");
        assertThat(codes(found)).containsOnly(Code.MEASURE_REPEATED, Code.ITEM_CODE_MISSPELT, Code.RESPONSIBLE_UNKNOWN);
    }

    private static List<String> places(List<Finding> findings, Code code) {
        return findings.stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.row() + " " + finding.column() + " " + String.join(" | ", finding.words()))
                .toList();
    }

    private static Set<Code> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toSet());
    }

    private static List<Finding> review(
            String name,
            String district,
            String province,
            DocumentKind kind,
            String text,
            List<ReportedRow> rows,
            Set<String> columns) {
        AgencyFacts agency = new AgencyFacts(name, List.of(), district, province, false);
        String heading = SharedReports.outsideTables(text);
        ReportingRound round = kind == DocumentKind.PLAN ? null : ReportingRound.FIRST_HALF;
        FiscalYear analysed = AnalysedYear.in(heading).orElse(null);
        assertThat(analysed).isEqualTo(FY2566.previous());
        return new DocumentReview(agency, any -> false, ItemCatalogue.shipped())
                .findings(new ReportedDocument(kind, FY2566, round, heading, analysed, columns, rows, List.of()));
    }

    private static ReportedRow row(int row, String title, String steps, String who, String period, String results) {
        var days = ThaiPeriods.parse(period, FY2566).orElse(null);
        return new ReportedRow(
                row,
                new ReportedMeasure(
                        null,
                        null,
                        title.replaceFirst("^[๑-๙][๐-๙]?\\.? ", ""),
                        List.of(),
                        List.of(),
                        numbered(steps).stream()
                                .map(step -> new Step(
                                        step,
                                        ThaiPeriods.deadline(step, FY2566)
                                                .map(f -> f.date())
                                                .orElse(null)))
                                .toList(),
                        List.of(new Responsible(who, null)),
                        new Period(days == null ? null : days.from(), days == null ? null : days.to(), period),
                        List.of(),
                        numbered(results).stream().map(RealReportsTests::action).toList(),
                        null,
                        List.of(),
                        List.of()));
    }

    private static ReportedAction action(String text) {
        var dates = ThaiDates.in(text);
        return new ReportedAction(
                text, dates.isEmpty() ? null : dates.getFirst().date(), null, List.of());
    }

    private static List<String> numbered(String cell) {
        return Arrays.stream(cell.split("(?=[๑-๙]\\. )"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
