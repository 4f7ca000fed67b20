package org.sucharit.reporting.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.report.AssessmentBlock;
import org.sucharit.reporting.report.AssessmentBlock.Ranked;
import org.sucharit.reporting.report.ComplaintFigures;
import org.sucharit.reporting.report.Formalities;
import org.sucharit.reporting.report.FurtherPoint;
import org.sucharit.reporting.report.IndicatorAnalysis;
import org.sucharit.reporting.report.LoanRegister;
import org.sucharit.reporting.report.MeasureRow;
import org.sucharit.reporting.report.NoneField;
import org.sucharit.reporting.report.ReportContent;
import org.sucharit.reporting.report.ReportData;
import org.sucharit.reporting.report.ReportId;
import org.sucharit.reporting.report.ReportKind;
import org.sucharit.reporting.report.Section;
import org.sucharit.reporting.report.Signature;
import org.sucharit.reporting.report.StatedNone;

/** Reports of an invented agency. */
public final class SampleReports {

    public static final UUID SECOND = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2023, 4, 5);

    private SampleReports() {}

    public static ReportContent plan(Look look) {
        var assessment = assessment();
        var analysis = assessment.ranking().stream()
                .sorted((one, other) -> one.indicator() - other.indicator())
                .map(ranked -> new IndicatorAnalysis(
                        ranked.indicator(),
                        ranked.name(),
                        ranked.instrument(),
                        ranked.score(),
                        ranked.indicator() == 2
                                ? "ชี้แจงแผนการใช้จ่ายให้ผู้ปฏิบัติงานทุกคนทราบ\nเผยแพร่ผลทุกไตรมาส"
                                : ""))
                .toList();
        return content(
                ReportKind.PLAN,
                null,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566",
                look,
                List.of(
                        new Section(
                                Section.INTRODUCTION,
                                "ที่มา",
                                "เทศบาลทบทวนผลของปีที่ผ่านมา\nแล้วกำหนดสิ่งที่จะทำในปีนี้"),
                        new Section(Section.RESULT, "ผลการประเมิน", "คะแนนรวม 91.20 คะแนน"),
                        new Section(Section.ANALYSIS, "วิเคราะห์รายตัวชี้วัด", ""),
                        new Section(Section.MEASURES, "มาตรการ", ""),
                        new Section(Section.REPORTING, "การรายงานผล", "รายงานในที่ประชุมประจำเดือน")),
                analysis,
                new ReportData(DAY, assessment, List.of(), measures(), List.of(), null, null));
    }

    public static ReportContent progress(Look look) {
        return content(
                ReportKind.PROGRESS,
                ReportingRound.FIRST_HALF,
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน",
                look,
                List.of(
                        new Section(
                                Section.INTRODUCTION,
                                "ที่มา",
                                "เทศบาลขอรายงานผลของหกเดือนแรก ดูเพิ่มเติมที่ https://www.suansai.go.th/ita/2566"),
                        new Section(Section.MEASURES, "ผลของแต่ละมาตรการ", ""),
                        new Section(Section.FURTHER_POINTS, "ประเด็นที่ควรพัฒนาเพิ่มเติม", "")),
                List.of(),
                new ReportData(DAY, null, List.of(), measures(), List.of(furtherPoint()), null, null));
    }

    public static ReportContent complaints(Look look) {
        var months = List.of(
                new ComplaintFigures.Month(YearMonth.of(2022, 10), 0, 0, 0, true),
                new ComplaintFigures.Month(YearMonth.of(2022, 11), 3, 1, 2, false));
        return content(
                ReportKind.COMPLAINT_STATISTICS,
                ReportingRound.FIRST_HALF,
                "สถิติเรื่องร้องเรียนการทุจริต ประจำปีงบประมาณ พ.ศ. 2566",
                look,
                List.of(new Section(Section.COMPLAINTS, "สถิติรายเดือน", "")),
                List.of(),
                new ReportData(
                        DAY, null, List.of(), List.of(), List.of(), new ComplaintFigures(months, 3, 1, 2), null));
    }

    public static ReportContent loans(Look look) {
        var figures = new LoanRegister.Figures(2, 1, 0, 1, 0, 0);
        var item = new LoanRegister.Item(
                "เต็นท์ผ้าใบ",
                2,
                "416-45-0012",
                "OUTSIDER",
                null,
                LocalDate.of(2022, 11, 3),
                LocalDate.of(2022, 11, 5),
                LocalDate.of(2022, 11, 7),
                LocalDate.of(2022, 11, 5),
                null,
                "HANDED_OVER");
        return content(
                ReportKind.PROPERTY_LOANS,
                null,
                "รายงานการยืมทรัพย์สินของราชการ ประจำปีงบประมาณ พ.ศ. 2566",
                look,
                List.of(new Section(Section.LOANS, "สถิติและทะเบียน", "")),
                List.of(),
                new ReportData(
                        DAY,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new LoanRegister(
                                List.of(new LoanRegister.Month(YearMonth.of(2022, 11), figures)),
                                figures,
                                List.of(item))));
    }

    public static Look look(ColumnLayout columns, Digits digits) {
        return new Look(columns, digits);
    }

    /** The same report with another measure of many lines, so that its table goes on over several pages. */
    public static ReportContent long_(ReportContent report) {
        var rows = new ArrayList<>(report.data().measures());
        for (int i = 0; i < 12; i++) rows.add(rows.get(i % 3));
        var data = report.data();
        return new ReportContent(
                report.kind(),
                report.edition(),
                report.agency(),
                report.fiscalYear(),
                report.round(),
                report.title(),
                report.formalities(),
                report.sections(),
                report.analysis(),
                new ReportData(
                        data.asOf(), data.assessment(), data.shortfalls(), rows, data.furtherPoints(), null, null),
                report.noneStated(),
                report.signatures());
    }

    private static ReportContent content(
            ReportKind kind,
            @Nullable ReportingRound round,
            String title,
            Look look,
            List<Section> sections,
            List<IndicatorAnalysis> analysis,
            ReportData data) {
        var memo = new Formalities.Memo(
                "สส 51001/12",
                DAY,
                "สำนักปลัด งานธุรการ",
                "นายกเทศมนตรีตำบลบ้านสวนทราย",
                title,
                "เรื่องเดิม เทศบาลมีหน้าที่รายงานผล\nจึงเรียนมาเพื่อโปรดพิจารณา");
        return new ReportContent(
                kind,
                new ReportContent.Edition(new ReportId(new UUID(7, 7)), 1, null),
                new ReportContent.Agency(
                        new AgencyId("ban-suan-sai"),
                        "เทศบาลตำบลบ้านสวนทราย",
                        "SUBDISTRICT_MUNICIPALITY",
                        "เมือง",
                        "นครสวรรค์",
                        null),
                2566,
                round,
                title,
                new Formalities("สส 51001/13", DAY, memo, look),
                sections,
                analysis,
                data,
                List.of(new StatedNone(SECOND, NoneField.RECOMMENDATIONS, "สมหญิง ใจดี")),
                List.of(new Signature(Signature.Step.SUBMITTED, "นางสมหญิง ใจดี", "เจ้าพนักงานธุรการ", DAY)));
    }

    private static AssessmentBlock assessment() {
        var ranking = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> {
                    var indicator = Indicators.indicator(11 - i).orElseThrow();
                    return new Ranked(
                            i,
                            indicator.number(),
                            indicator.nameTh(),
                            indicator.instrument(),
                            BigDecimal.valueOf(9950 - 75L * i, 2),
                            null);
                })
                .toList();
        return new AssessmentBlock(
                2565,
                new BigDecimal("91.20"),
                "A",
                false,
                Map.of(Instrument.IIT, new BigDecimal("90.00")),
                ranking,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<MeasureRow> measures() {
        return List.of(
                row(
                        1,
                        new ReportedMeasure(
                                "1",
                                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\n"
                                        + "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
                                "วางแนวทางการขอยืมทรัพย์สินให้ถูกต้อง",
                                List.of(Answered.indicator(2565, 4)),
                                List.of(),
                                List.of(
                                        new Step("จัดทำคู่มือการยืมและคืน", null),
                                        new Step("ซักซ้อมผู้ที่เกี่ยวข้อง", LocalDate.of(2023, 1, 31))),
                                List.of(
                                        new Responsible("สำนักปลัด", "สำนักปลัด"),
                                        new Responsible("กองคลัง", "กองคลัง")),
                                new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 3, 31), "ธ.ค. 65 - มี.ค. 66"),
                                List.of(new FollowUpPlan(
                                        "รายงานความคืบหน้าต่อที่ประชุม", By.EXECUTIVE, Cadence.MONTHLY, null)),
                                List.of(
                                        new ReportedAction(
                                                "ออกประกาศเรื่องการยืมทรัพย์สิน",
                                                LocalDate.of(2023, 1, 5),
                                                "ประกาศที่ 3/2566",
                                                List.of(Channel.WEBSITE)),
                                        new ReportedAction(
                                                "ชี้แจงในการประชุมเมื่อวันที่ 16 มกราคม 2566",
                                                LocalDate.of(2023, 1, 16),
                                                null,
                                                List.of(Channel.MEETING))),
                                "ทรัพย์สินที่ยืมกลับมาครบทุกชิ้น",
                                List.of("ควรนับสถิติการยืมทุกเดือน"),
                                List.of())),
                row(
                        2,
                        new ReportedMeasure(
                                "2",
                                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\nตัวชี้วัดที่ 3 การใช้อำนาจ",
                                "ให้ความรู้เรื่องน้ำใจและการไม่รับของขวัญ",
                                List.of(Answered.item(2565, "O34")),
                                List.of(),
                                List.of(new Step("ประกาศนโยบายและผู้บริหารลงนามที่ป้ายหน้าสำนักงาน", null)),
                                List.of(new Responsible("ทุกส่วนราชการ", "*")),
                                null,
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                List.of())),
                row(
                        3,
                        new ReportedMeasure(
                                null,
                                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\n"
                                        + "E12 หน่วยงานปรับปรุงขั้นตอนให้ดีขึ้นเพียงใด",
                                "รับคำขอทางอินเทอร์เน็ตและแจ้งผลให้ทราบ",
                                List.of(Answered.item(2565, "E12")),
                                List.of(),
                                List.of(new Step("รับคำขอทางอินเทอร์เน็ตและแจ้งผลให้ทราบ", null)),
                                List.of(new Responsible("กองช่าง", "กองช่าง")),
                                new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30), "ปีงบประมาณ 2566"),
                                List.of(new FollowUpPlan("หน่วยงานรายงานทุกไตรมาส", By.UNIT, Cadence.QUARTERLY, null)),
                                List.of(),
                                null,
                                List.of(),
                                List.of("ระบบล่มบ่อย"))));
    }

    private static MeasureRow row(int n, ReportedMeasure measure) {
        return new MeasureRow(new UUID(0, n), "IN_PROGRESS", measure, List.of());
    }

    private static FurtherPoint furtherPoint() {
        return new FurtherPoint(
                "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
                "ข้อมูลผู้บริหารไม่ครบ",
                "เพิ่มช่องทางติดต่อ",
                List.of(new ReportedAction("เพิ่มหมายเลขโทรศัพท์บนเว็บไซต์", null, null, List.of())),
                List.of("เจ้าพนักงานธุรการ"));
    }
}
