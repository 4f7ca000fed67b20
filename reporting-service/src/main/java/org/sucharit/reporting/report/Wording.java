package org.sucharit.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.report.Drafting.Fresh;
import org.sucharit.reporting.report.Drafting.Subject;

/**
 * The words a report is drafted with, for people to rewrite. Thai, whatever the reader's language: it is the agency's
 * own document. Digits are Arabic; the paper writes them as the agency likes them.
 */
record Wording(Subject subject, Fresh fresh) {

    static String title(Subject subject) {
        var what =
                switch (subject.kind()) {
                    case PLAN -> "มาตรการส่งเสริมคุณธรรมและความโปร่งใส";
                    case PROGRESS -> "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส";
                    case COMPLAINT_STATISTICS -> "สถิติเรื่องร้องเรียนการทุจริต";
                    case PROPERTY_LOANS -> "รายงานการยืมทรัพย์สินของราชการ";
                };
        return what + " ประจำปีงบประมาณ พ.ศ. " + subject.year() + round(subject.round());
    }

    private static String round(@Nullable ReportingRound round) {
        if (round == null) return "";
        return round == ReportingRound.FIRST_HALF ? " รอบ 6 เดือน" : " รอบ 12 เดือน";
    }

    List<Section> sections() {
        return switch (subject.kind()) {
            case PLAN -> plan();
            case PROGRESS -> progress();
            case COMPLAINT_STATISTICS -> List.of(new Section(Section.COMPLAINTS, "สถิติรายเดือน", complaints()));
            case PROPERTY_LOANS -> List.of(new Section(Section.LOANS, "สถิติและทะเบียนการยืม", loans()));
        };
    }

    private List<Section> plan() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                Section.INTRODUCTION,
                "ที่มา",
                name() + "กำหนดมาตรการเหล่านี้เพื่อแก้ไขจุดที่ยังทำได้ไม่ดีพอในปีที่ผ่านมา และรักษาสิ่งที่ทำได้ดีไว้"));
        var assessment = fresh.data().assessment();
        if (assessment != null) {
            sections.add(new Section(
                    Section.RESULT, "ผลการประเมิน ITA ปี พ.ศ. " + assessment.fiscalYear(), result(assessment)));
            if (!assessment.remarks().isEmpty())
                sections.add(new Section(Section.REMARKS, "ข้อสังเกตของผู้ประเมิน", remarks(assessment)));
            sections.add(new Section(Section.ANALYSIS, "สิ่งที่ต้องปรับปรุงในแต่ละตัวชี้วัด", ""));
        }
        sections.add(new Section(Section.MEASURES, "มาตรการของปีงบประมาณ พ.ศ. " + subject.year(), ""));
        sections.add(new Section(
                Section.REPORTING,
                "การติดตามและรายงานผล",
                "หน่วยงานภายในที่รับผิดชอบแจ้งความคืบหน้าตามรอบที่ระบุไว้ในแต่ละมาตรการ"
                        + " หากพบอุปสรรคให้แจ้งผู้บังคับบัญชาโดยไม่ต้องรอรอบรายงาน"));
        return sections;
    }

    private List<Section> progress() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                Section.INTRODUCTION,
                "ที่มา",
                name() + "ได้กำหนดมาตรการประจำปีงบประมาณ พ.ศ. " + subject.year() + " และขอรายงานผลดังนี้"));
        sections.add(new Section(Section.MEASURES, "ผลของแต่ละมาตรการ", counted()));
        if (!fresh.data().furtherPoints().isEmpty())
            sections.add(new Section(Section.FURTHER_POINTS, "ประเด็นอื่นที่ได้พัฒนาเพิ่มเติม", ""));
        return sections;
    }

    private String name() {
        return fresh.agency().nameTh();
    }

    private static String result(AssessmentBlock assessment) {
        var text = new StringBuilder();
        if (assessment.total() != null)
            text.append("คะแนนรวม %s คะแนน ระดับ %s".formatted(score(assessment.total()), assessment.grade()));
        if (!assessment.ranking().isEmpty()) {
            var best = assessment.ranking().getFirst();
            var worst = assessment.ranking().getLast();
            if (!text.isEmpty()) text.append('\n');
            text.append("ตัวชี้วัดที่ได้คะแนนสูงสุดคือ %s (%s คะแนน) และต่ำสุดคือ %s (%s คะแนน)"
                    .formatted(best.name(), score(best.score()), worst.name(), score(worst.score())));
        }
        return text.toString();
    }

    private static String remarks(AssessmentBlock assessment) {
        return assessment.remarks().stream()
                .map(remark -> remark.instrument() == null ? remark.text() : remark.instrument() + ": " + remark.text())
                .collect(Collectors.joining("\n"));
    }

    private String counted() {
        return "มาตรการทั้งหมด %d รายการ แล้วเสร็จ %d รายการ อยู่ระหว่างดำเนินการ %d รายการ ยังไม่มีผลการดำเนินการ %d รายการ"
                        .formatted(
                                fresh.data().measures().size(),
                                count(status -> status.equals("COMPLETED")),
                                count(status -> status.equals("IN_PROGRESS")),
                                count(status -> status.equals("PLANNED") || status.equals("DRAFTED")))
                + cancelled();
    }

    private String cancelled() {
        long cancelled = count(status -> status.equals("CANCELLED"));
        return cancelled == 0 ? "" : " ยกเลิก %d รายการ".formatted(cancelled);
    }

    private long count(Predicate<String> status) {
        return fresh.data().measures().stream()
                .filter(row -> status.test(row.status()))
                .count();
    }

    private String complaints() {
        var figures = fresh.data().complaints();
        if (figures == null || figures.months().isEmpty()) return "ยังไม่มีเดือนที่ปิดยอดแล้วในช่วงเวลานี้";
        if (figures.received() == 0 && figures.finished() == 0 && figures.inProgress() == 0)
            return "จำนวนเรื่องร้องเรียน: " + NoneField.WORD;
        return "รับเรื่อง %d เรื่อง ดำเนินการแล้วเสร็จ %d เรื่อง คงอยู่ระหว่างดำเนินการ %d เรื่อง"
                .formatted(figures.received(), figures.finished(), figures.inProgress());
    }

    private String loans() {
        var register = fresh.data().loans();
        if (register == null || register.total().none()) return "การยืมทรัพย์สิน: " + NoneField.WORD;
        var total = register.total();
        return "ขอยืม %d รายการ อนุมัติ %d รายการ ไม่อนุมัติ %d รายการ คืนแล้ว %d รายการ เกินกำหนดคืน %d รายการ"
                .formatted(total.requested(), total.approved(), total.refused(), total.returned(), total.overdue());
    }

    private static String score(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
