package org.sucharit.reporting.report;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.reported.ReportedMeasure;
import org.sucharit.kernel.reported.ReportedShortfall;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.report.AssessmentBlock.Ranked;
import org.sucharit.reporting.report.ComplaintFigures.Month;
import org.sucharit.reporting.report.Formalities.Memo;
import org.sucharit.reporting.report.ReportContent.Agency;
import org.sucharit.reporting.report.ReportContent.Edition;
import org.sucharit.reporting.report.ReportEvent.*;

/** A report, with every field of every event filled. */
public interface ReportSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    ReportId ID = new ReportId(new UUID(6, 1));
    ReportId PREVIOUS = new ReportId(new UUID(6, 2));
    ReportId NEXT = new ReportId(new UUID(6, 3));
    UUID MEASURE = new UUID(1, 1);
    UUID WITHOUT_OBSTACLES = new UUID(1, 2);
    LocalDate DRAFTED_ON = LocalDate.of(2023, 4, 3);

    Agency BAN_RAI = new Agency(
            AGENCY, "เทศบาลตำบลบ้านไร่", "SUBDISTRICT_MUNICIPALITY", "เมือง", "ลำปาง", "https://www.ban-rai.go.th");

    ReportedAction ACTION = new ReportedAction(
            "ประกาศแนวทางการใช้ทรัพย์สิน", LocalDate.of(2023, 1, 5), "ประกาศที่ 12/2566", List.of(Channel.WEBSITE));

    ReportedMeasure REPORTED = new ReportedMeasure(
            "1",
            "การใช้ทรัพย์สินของราชการ",
            "จัดทำแนวทางการใช้ทรัพย์สิน",
            List.of(Answered.indicator(2565, 4)),
            List.of("STATE_PROPERTY"),
            List.of(new Step("จัดทำประกาศ", LocalDate.of(2023, 1, 31))),
            List.of(new Responsible("สำนักปลัด", "สำนักปลัดเทศบาล")),
            new Period(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 3, 31), "ธ.ค.65-มี.ค.66"),
            List.of(new FollowUpPlan("รายงานที่ประชุม", By.EXECUTIVE, Cadence.MONTHLY, LocalDate.of(2023, 3, 31))),
            List.of(ACTION),
            "บุคลากรยืมใช้ตามขั้นตอน",
            List.of("ควรจัดทำสถิติการยืม"),
            List.of("ทะเบียนเดิมไม่ครบ"));

    MeasureRow ROW = new MeasureRow(
            MEASURE,
            "COMPLETED",
            REPORTED,
            List.of(new MeasureRow.FollowedUp(
                    "ติดตามในที่ประชุม", LocalDate.of(2023, 2, 10), By.EXECUTIVE, "ให้เร่งรัด")));

    MeasureRow BARE = new MeasureRow(
            WITHOUT_OBSTACLES,
            "IN_PROGRESS",
            new ReportedMeasure(
                    "2",
                    null,
                    "อบรมบุคลากร",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of()),
            List.of());

    AssessmentBlock ASSESSMENT = new AssessmentBlock(
            2565,
            new BigDecimal("97.07"),
            "AA",
            true,
            Map.of(Instrument.OIT, new BigDecimal("94.65")),
            List.of(new Ranked(
                    1, 4, "การใช้ทรัพย์สินของราชการ", Instrument.IIT, new BigDecimal("98.4"), "ควรมีคู่มือ")),
            List.of(new SubIndicatorScore("9.3", new BigDecimal("71.43"))),
            List.of(new ItemScore("O12", BigDecimal.ZERO, "ไม่ครบองค์ประกอบ")),
            List.of(new Remark(Instrument.EIT, 8, "ควรเปิดรับความคิดเห็น")));

    ReportedShortfall SHORTFALL = new ReportedShortfall(
            null,
            2565,
            Level.SUB_INDICATOR,
            "9.4",
            "ไม่มีรายงานประจำปี",
            "จัดทำรายงานให้ครบ",
            List.of("สำนักปลัด"),
            List.of(ACTION));

    ComplaintFigures COMPLAINTS = ComplaintFigures.of(List.of(
            new Month(YearMonth.of(2022, 10), 2, 1, 1, true), new Month(YearMonth.of(2022, 11), 0, 1, 0, false)));

    LoanRegister LOANS = new LoanRegister(
            List.of(new LoanRegister.Month(YearMonth.of(2022, 12), new LoanRegister.Figures(1, 1, 0, 1, 1, 1))),
            new LoanRegister.Figures(1, 1, 0, 1, 1, 1),
            List.of(new LoanRegister.Item(
                    "เต็นท์ผ้าใบ",
                    2,
                    "416-50-0001",
                    "STAFF",
                    "กองช่าง",
                    LocalDate.of(2022, 12, 1),
                    LocalDate.of(2022, 12, 5),
                    LocalDate.of(2022, 12, 9),
                    LocalDate.of(2022, 12, 5),
                    LocalDate.of(2022, 12, 12),
                    "RETURNED")));

    FurtherPoint POINT = new FurtherPoint(
            "ตัวชี้วัดย่อยที่ 9.4", "ไม่มีรายงานประจำปี", "จัดทำรายงานให้ครบ", List.of(ACTION), List.of("สำนักปลัด"));

    ReportData DATA = new ReportData(
            DRAFTED_ON, ASSESSMENT, List.of(SHORTFALL), List.of(ROW, BARE), List.of(POINT), COMPLAINTS, LOANS);

    List<Section> SECTIONS = List.of(
            new Section(Section.INTRODUCTION, "ที่มา", "ร่างจากระบบ"),
            new Section(Section.MEASURES, "ผลของแต่ละมาตรการ", ""));

    List<IndicatorAnalysis> ANALYSIS = List.of(new IndicatorAnalysis(
            4, "การใช้ทรัพย์สินของราชการ", Instrument.IIT, new BigDecimal("98.4"), "ควรมีคู่มือ"));

    StatedNone NONE = new StatedNone(WITHOUT_OBSTACLES, NoneField.OBSTACLES, "สมหญิง ตัวอย่าง");

    Formalities FORMALITIES = new Formalities(
            "ลป 52001/123",
            LocalDate.of(2023, 4, 10),
            new Memo(
                    "ลป 52001/122",
                    LocalDate.of(2023, 4, 10),
                    "สำนักปลัด",
                    "นายกเทศมนตรีตำบลบ้านไร่",
                    "รายงานผลรอบ 6 เดือน",
                    "เพื่อโปรดลงนาม"),
            new Look(ColumnLayout.ISSUES, Digits.THAI));

    ReportContent CONTENT = content(DATA);

    Signature SUBMITTED_BY = new Signature(
            Signature.Step.SUBMITTED, "สมหญิง ตัวอย่าง", "นักวิเคราะห์นโยบายและแผน", LocalDate.of(2023, 4, 4));
    Signature ENDORSED_BY =
            new Signature(Signature.Step.ENDORSED, "สมชาย ตัวอย่าง", "ปลัดเทศบาล", LocalDate.of(2023, 4, 5));
    Signature SIGNED_BY =
            new Signature(Signature.Step.SIGNED, "สมศรี ตัวอย่าง", "นายกเทศมนตรี", LocalDate.of(2023, 4, 6));

    ReportDrafted DRAFTED = new ReportDrafted(ID, CONTENT, DRAFTED_ON);
    ReportRedrafted REDRAFTED =
            new ReportRedrafted(ID, content(ReportData.none(DRAFTED_ON.plusDays(1))), SECTIONS, DRAFTED_ON.plusDays(1));
    WordsRevised REVISED = new WordsRevised(
            ID,
            List.of(
                    new Section(Section.INTRODUCTION, "ที่มา", "เขียนเอง"),
                    new Section("own", "เพิ่มเติม", "เขียนเอง")),
            List.of(ANALYSIS.getFirst().with("จัดทำคู่มือแล้ว")),
            List.of(4));
    FormalitiesRevised MADE_OFFICIAL = new FormalitiesRevised(ID, FORMALITIES);
    NothingStated STATED = new NothingStated(ID, NONE);
    StatementTakenBack TAKEN_BACK = new StatementTakenBack(ID, WITHOUT_OBSTACLES, NoneField.OBSTACLES);
    ReportSubmitted SUBMITTED = new ReportSubmitted(ID, SUBMITTED_BY);
    ReportReturned RETURNED =
            new ReportReturned(ID, "โปรดเพิ่มเลขที่ประกาศ", "สมชาย ตัวอย่าง", LocalDate.of(2023, 4, 5));
    ReportEndorsed ENDORSED = new ReportEndorsed(ID, ENDORSED_BY);
    ReportSigned SIGNED = signed(CONTENT);
    ReportPublished PUBLISHED = new ReportPublished(ID, LocalDate.of(2023, 4, 10));
    SignedCopy COPY = new SignedCopy("ab".repeat(32), 12_345, "application/pdf");
    SignedCopyAttached COPY_ATTACHED = new SignedCopyAttached(ID, COPY, LocalDate.of(2023, 4, 12));
    ReportSuperseded SUPERSEDED = new ReportSuperseded(ID, NEXT);
    ReportFoundOnSite FOUND = new ReportFoundOnSite(
            ID,
            URI.create("https://www.ban-rai.go.th/report.pdf"),
            "cd".repeat(32),
            Instant.parse("2023-04-20T02:00:00Z"),
            LocalDate.of(2023, 4, 20));
    ReportGoneFromSite GONE = new ReportGoneFromSite(
            ID, FOUND.address(), Instant.parse("2023-05-02T02:00:00Z"), LocalDate.of(2023, 5, 2));

    List<ReportEvent> ALL = List.of(
            DRAFTED,
            REDRAFTED,
            REVISED,
            MADE_OFFICIAL,
            STATED,
            TAKEN_BACK,
            SUBMITTED,
            RETURNED,
            ENDORSED,
            SIGNED,
            PUBLISHED,
            COPY_ATTACHED,
            SUPERSEDED,
            FOUND,
            GONE);

    ReportContent OFFICIAL = content(DATA).with(FORMALITIES);

    static ReportContent content(ReportData data) {
        return new ReportContent(
                ReportKind.PROGRESS,
                new Edition(ID, 2, PREVIOUS),
                BAN_RAI,
                2566,
                ReportingRound.FIRST_HALF,
                "รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. 2566",
                Formalities.NONE,
                SECTIONS,
                ANALYSIS,
                data,
                List.of(),
                List.of());
    }

    /** The report as it is signed when nothing but the steps happened to it. */
    static ReportSigned signed(ReportContent content) {
        var canonical = Canonical.write(content.withSignatures(List.of(SUBMITTED_BY, ENDORSED_BY, SIGNED_BY)));
        return new ReportSigned(ID, canonical, Canonical.sha256(canonical), SIGNED_BY);
    }

    /** What is known after these events. */
    static ReportFacts after(ReportEvent... events) {
        ReportFacts facts = ReportFacts.after(null, events[0]);
        for (int i = 1; i < events.length; i++) facts = ReportFacts.after(facts, events[i]);
        return facts;
    }
}
