package org.sucharit.kernel.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.time.FiscalYear;
import tools.jackson.databind.json.JsonMapper;

/** The records are the API's shapes as they stand. */
class JsonShapeTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void a_measure() {
        ReportedMeasure measure = new ReportedMeasure(
                "1",
                null,
                "มาตรการ",
                List.of(Answered.item(2565, "E12"), Answered.subIndicator(2565, "9.3"), Answered.indicator(2565, 8)),
                List.of("NO_GIFT"),
                List.of(new Step("จัดทำประกาศ", LocalDate.of(2022, 11, 30))),
                List.of(new Responsible("สำนักปลัด", "สำนักปลัด"), new Responsible("กองช่าง", null)),
                new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 3, 31), "ธ.ค.๖๕-มี.ค. ๖๖"),
                List.of(new FollowUpPlan("รายงาน", FollowUpPlan.By.UNIT, FollowUpPlan.Cadence.MONTHLY, null)),
                List.of(new ReportedAction(
                        "ประกาศ", LocalDate.of(2023, 1, 5), null, List.of(ReportedAction.Channel.WEBSITE))),
                null,
                List.of(),
                List.of("ไม่มี"));
        same(measure, ReportedMeasure.class, """
                {"number":"1","title":"มาตรการ",
                 "answers":[{"fiscalYear":2565,"item":"E12"},{"fiscalYear":2565,"subIndicator":"9.3"},{"fiscalYear":2565,"indicator":8}],
                 "themes":["NO_GIFT"],"steps":[{"text":"จัดทำประกาศ","dueOn":"2022-11-30"}],
                 "responsible":[{"text":"สำนักปลัด","unit":"สำนักปลัด"},{"text":"กองช่าง"}],
                 "period":{"from":"2022-12-01","to":"2023-03-31","text":"ธ.ค.๖๕-มี.ค. ๖๖"},
                 "followUps":[{"text":"รายงาน","by":"UNIT","cadence":"MONTHLY"}],
                 "actions":[{"text":"ประกาศ","date":"2023-01-05","channels":["WEBSITE"]}],
                 "recommendations":[],"obstacles":["ไม่มี"]}
                """);
    }

    @Test
    void an_assessment() {
        ReportedAssessment assessment = new ReportedAssessment(
                2565,
                List.of(new ReportedAssessment.IndicatorScore(1, new BigDecimal("99.47"), null)),
                List.of(new ReportedAssessment.SubIndicatorScore("9.3", new BigDecimal("71.43"))),
                List.of(new ReportedAssessment.ItemScore("O12", null, "ไม่ครบ")),
                List.of(new ReportedAssessment.Remark(Instrument.EIT, null, "ควรพัฒนา")));
        same(assessment, ReportedAssessment.class, """
                {"fiscalYear":2565,"scores":[{"indicator":1,"score":99.47}],"subIndicators":[{"code":"9.3","score":71.43}],
                 "items":[{"code":"O12","remark":"ไม่ครบ"}],"remarks":[{"instrument":"EIT","text":"ควรพัฒนา"}]}
                """);
    }

    @Test
    void a_shortfall() {
        ReportedShortfall shortfall = new ReportedShortfall(
                new AgencyId("krut"),
                2565,
                ReportedShortfall.Level.SUB_INDICATOR,
                "9.4",
                "ข้อมูลไม่ครบ",
                null,
                List.of("สำนักปลัด"),
                List.of());
        same(shortfall, ReportedShortfall.class, """
                {"agency":"krut","assessmentYear":2565,"level":"SUB_INDICATOR","code":"9.4","finding":"ข้อมูลไม่ครบ",
                 "responsible":["สำนักปลัด"],"actions":[]}
                """);
    }

    @Test
    void a_finding_and_a_fiscal_year() {
        same(Finding.notUnderstood(2, "steps", "ข้อความ"), Finding.class, """
                {"code":"NOT_UNDERSTOOD","severity":"INFO","row":2,"column":"steps","words":["ข้อความ"]}
                """);
        same(new FiscalYear(2566), FiscalYear.class, "2566");
    }

    private static <T> void same(T value, Class<T> type, String json) {
        assertThat(JSON.readTree(JSON.writeValueAsString(value))).isEqualTo(JSON.readTree(json));
        assertThat(JSON.readValue(json, type)).isEqualTo(value);
    }
}
