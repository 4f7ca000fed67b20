package org.sucharit.measures.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.FollowUpPlan;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kernel.reported.FollowUpPlan.Cadence;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.Source;
import org.sucharit.measures.measure.MeasureEvent.*;
import org.sucharit.measures.measure.MeasureEvent.MeasurePlanned.Basis;
import org.sucharit.measures.measure.Origin.CopiedFrom;
import org.sucharit.measures.measure.Origin.Note;

/** One measure's life, with every field of every event filled. */
public interface MeasureSamples {

    MeasureId ID = new MeasureId(new UUID(1, 1));
    MeasureId OTHER = new MeasureId(new UUID(1, 2));
    EvidenceId PHOTO = new EvidenceId(new UUID(2, 1));
    AgencyId AGENCY = new AgencyId("ban-rai");
    LocalDate START = LocalDate.of(2022, 12, 1);
    LocalDate END = LocalDate.of(2023, 3, 31);
    LocalDate TODAY = LocalDate.of(2023, 2, 15);
    Source REPORT = new Source("ab".repeat(32), "รายงาน.docx", "import-1", 2, LocalDate.of(2023, 4, 5));

    MeasurePlan PLAN = new MeasurePlan(
            "1",
            "แบบวัด EIT",
            "ประกาศนโยบายไม่รับของขวัญ",
            List.of(Answered.item(2565, "E12"), Answered.subIndicator(2565, "9.3"), Answered.indicator(2565, 6)),
            List.of("NO_GIFT"),
            List.of(new Step("จัดทำประกาศ", LocalDate.of(2023, 1, 31)), new Step("เผยแพร่ประกาศ", null)),
            List.of(new Responsible("สำนักปลัด", "สำนักปลัด")),
            new Period(START, END, "ธ.ค.๖๕-มี.ค. ๖๖"),
            List.of(new FollowUpPlan("รายงานทุกเดือน", By.EXECUTIVE, Cadence.MONTHLY, END)));

    ReportedAction ACTION = new ReportedAction(
            "ออกประกาศแล้ว", LocalDate.of(2023, 1, 5), "ประกาศ ลงวันที่ ๕ มกราคม ๒๕๖๖", List.of(Channel.WEBSITE));

    Origin ORIGIN = new Origin(
            List.of(new UUID(3, 1)),
            new CopiedFrom(OTHER, new AgencyId("ban-na"), "เทศบาลตำบลบ้านนา", 2565, 4),
            List.of(new Note(Note.Kind.UNIT_UNKNOWN, "กองช่าง")));

    MeasureDrafted DRAFTED = new MeasureDrafted(ID, AGENCY, 2566, PLAN, REPORT, ORIGIN);
    MeasureRevised REVISED = new MeasureRevised(ID, PLAN, "ย้ายงานไปกองคลัง", REPORT);
    StepDropped STEP_DROPPED = new StepDropped(ID, 2, "รวมไว้ในข้อ ๑");
    StepSubstituted STEP_SUBSTITUTED =
            new StepSubstituted(ID, 1, new Step("จัดทำคู่มือ", LocalDate.of(2023, 2, 28)), "คู่มือละเอียดกว่า");
    MeasurePlanned PLANNED = new MeasurePlanned(ID, Basis.DOCUMENT, LocalDate.of(2023, 4, 5), REPORT);
    ActionRecorded ACTED = new ActionRecorded(ID, 1, ACTION, List.of(PHOTO), REPORT);
    EvidenceAttached ATTACHED = new EvidenceAttached(ID, 1, List.of(PHOTO));
    EvidenceDetached DETACHED = new EvidenceDetached(ID, 1, List.of(PHOTO), "แนบผิดเรื่อง");
    FollowUpRecorded FOLLOWED_UP = new FollowUpRecorded(
            ID,
            1,
            "ติดตามในที่ประชุม",
            LocalDate.of(2023, 1, 20),
            By.EXECUTIVE,
            "ให้เร่งดำเนินการ",
            List.of(PHOTO),
            REPORT);
    ActionWithdrawn ACTION_WITHDRAWN = new ActionWithdrawn(ID, 1, "บันทึกผิดเรื่อง");
    FollowUpWithdrawn FOLLOW_UP_WITHDRAWN = new FollowUpWithdrawn(ID, 1, "บันทึกผิดเรื่อง");
    RevisionWithdrawn REVISION_WITHDRAWN = new RevisionWithdrawn(ID, 1, PLAN, "บันทึกผิดเรื่อง");
    ObstacleReported OBSTACLE = new ObstacleReported(ID, 1, "ขาดบุคลากร", REPORT);
    ObstacleResolved RESOLVED = new ObstacleResolved(ID, 1, "มอบหมายเจ้าหน้าที่เพิ่ม");
    RecommendationMade RECOMMENDED = new RecommendationMade(ID, 1, "ควรทำต่อเนื่อง", REPORT);
    OutcomeRecorded OUTCOME = new OutcomeRecorded(ID, "ไม่มีการรับของขวัญ", REPORT);
    MeasureCompleted COMPLETED = new MeasureCompleted(ID, LocalDate.of(2023, 3, 31));
    MeasureCancelled CANCELLED = new MeasureCancelled(ID, "ซ้ำกับมาตรการอื่น");
    MeasureReopened REOPENED = new MeasureReopened(ID, "ยกเลิกผิดมาตรการ");
    MeasureReplaced REPLACED = new MeasureReplaced(ID, OTHER, "รวมมาตรการ");

    List<MeasureEvent> ALL = List.of(
            DRAFTED,
            REVISED,
            STEP_DROPPED,
            STEP_SUBSTITUTED,
            PLANNED,
            ACTED,
            DETACHED,
            ATTACHED,
            ACTION_WITHDRAWN,
            FOLLOWED_UP,
            FOLLOW_UP_WITHDRAWN,
            REVISION_WITHDRAWN,
            OBSTACLE,
            RESOLVED,
            RECOMMENDED,
            OUTCOME,
            COMPLETED,
            CANCELLED,
            REOPENED,
            REPLACED);
}
