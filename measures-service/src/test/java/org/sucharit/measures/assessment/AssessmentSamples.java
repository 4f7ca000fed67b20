package org.sucharit.measures.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAssessment.*;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.assessment.AssessmentEvent.*;
import org.sucharit.measures.assessment.ShortfallEvent.*;
import org.sucharit.measures.evidence.Source;

/** An assessment and a shortfall, with every field of every event filled. */
public interface AssessmentSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    AssessmentId ID = new AssessmentId(AGENCY, 2565);
    ShortfallId SHORTFALL = new ShortfallId(new UUID(3, 1));
    Source REPORT = new Source("ab".repeat(32), "รายงาน.docx", "import-1", 3, LocalDate.of(2023, 4, 5));
    List<IndicatorScore> SCORES =
            scores("99.47", "96.97", "98.48", "97.22", "99.49", "100", "98.13", "99.03", "89.29", "100.00");
    /** The rules of the year, as they are shipped. */
    RuleSet RULES = RuleSets.shipped().of(new FiscalYear(2565)).orElseThrow();

    AssessmentResult RESULT = new AssessmentResult(
            SCORES,
            List.of(new SubIndicatorScore("9.3", new BigDecimal("71.43"))),
            List.of(new ItemScore("O12", BigDecimal.ZERO, "ไม่พบรายงานผล")),
            List.of(new Remark(Instrument.EIT, 6, "ควรชี้แจงขั้นตอนให้ชัดเจน")));
    AssessmentResult REMARKS_ONLY =
            new AssessmentResult(List.of(), List.of(), List.of(), List.of(new Remark(null, null, "ควรปรับปรุง")));
    ShortfallFacts FACTS = new ShortfallFacts(
            Level.SUB_INDICATOR,
            "9.4",
            "ไม่มีรายงานประจำปี",
            "จัดทำรายงานให้ครบ",
            List.of("สำนักปลัด"),
            List.of(new ReportedAction("จัดทำรายงานแล้ว", LocalDate.of(2023, 1, 5), null, List.of())));

    AssessmentRecorded RECORDED = new AssessmentRecorded(ID, RESULT, "ผลที่ประกาศ", REPORT);
    AssessmentCorrected CORRECTED = new AssessmentCorrected(ID, REMARKS_ONLY, "พิมพ์ผิด", REPORT);
    ShortfallRecorded FELL_SHORT = new ShortfallRecorded(SHORTFALL, AGENCY, 2565, FACTS, REPORT);
    ShortfallRevised REVISED = new ShortfallRevised(SHORTFALL, FACTS, "เพิ่มผล", REPORT);

    ThresholdSet THRESHOLD_SET = new ThresholdSet(ID, new BigDecimal("90"));

    List<AssessmentEvent> ASSESSMENTS = List.of(RECORDED, CORRECTED, THRESHOLD_SET);
    List<ShortfallEvent> SHORTFALLS = List.of(FELL_SHORT, REVISED);

    static List<IndicatorScore> scores(String... scores) {
        return IntStream.rangeClosed(1, scores.length)
                .mapToObj(i -> new IndicatorScore(i, new BigDecimal(scores[i - 1]), i == 1 ? "ดีมาก" : null))
                .toList();
    }
}
