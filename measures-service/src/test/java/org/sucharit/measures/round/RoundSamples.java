package org.sucharit.measures.round;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.KeptFile;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.round.Contribution.Kind;
import org.sucharit.measures.round.RoundEvent.*;
import org.sucharit.measures.round.ScheduleEvent.RoundsScheduled;

/** A round of two measures, with every field of every event filled. */
public interface RoundSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    RoundId ID = new RoundId(AGENCY, YearMonth.of(2023, 3));
    LocalDate OPENED_ON = LocalDate.of(2023, 3, 25);
    LocalDate TODAY = LocalDate.of(2023, 3, 28);
    LocalDate EXPIRES = LocalDate.of(2023, 4, 8);
    MeasureId GIFTS = new MeasureId(new UUID(1, 1));
    MeasureId LOANS = new MeasureId(new UUID(1, 2));
    EvidenceId PHOTO = new EvidenceId(new UUID(2, 1));
    EvidenceId MINUTES = new EvidenceId(new UUID(2, 9));
    UUID LINK = new UUID(4, 1);
    UUID TOLD = new UUID(5, 1);
    UUID NOTHING_NEW = new UUID(5, 2);
    UUID HINDERED = new UUID(5, 3);
    KeptFile PICTURE = new KeptFile("cd".repeat(32), 2048, "image/jpeg", "IMG_1.jpg");

    List<DueMeasure> MEASURES = List.of(
            new DueMeasure(GIFTS, "1", "ประกาศนโยบายไม่รับของขวัญ", LocalDate.of(2023, 3, 31)),
            new DueMeasure(LOANS, null, "คู่มือการยืมทรัพย์สิน", LocalDate.of(2023, 9, 30)));
    List<Part> PARTS = List.of(
            new Part(1, "สำนักปลัด", List.of(GIFTS, LOANS)),
            new Part(2, "กองคลัง", List.of(GIFTS)),
            new Part(3, null, List.of(LOANS)));
    Contribution PROGRESS = new Contribution(
            GIFTS, Kind.PROGRESS, "ติดประกาศแล้ว", LocalDate.of(2023, 3, 20), List.of(PICTURE), "สมศรี");
    Contribution NO_PROGRESS = new Contribution(LOANS, Kind.NO_PROGRESS, null, null, List.of(), null);
    Contribution OBSTACLE = new Contribution(LOANS, Kind.OBSTACLE, "ขาดบุคลากร", null, List.of(), null);
    Meeting MEETING =
            new Meeting(TODAY, List.of("สมศรี ใจดี"), List.of(new Meeting.Order(GIFTS, "ให้เร่งดำเนินการ")), MINUTES);

    RoundOpened OPENED = new RoundOpened(ID, 2566, OPENED_ON, MEASURES, PARTS);
    ContributionLinkIssued ISSUED = new ContributionLinkIssued(ID, 1, LINK, "ef".repeat(32), EXPIRES);
    ContributionLinkRevoked REVOKED = new ContributionLinkRevoked(ID, 1);
    ContributionReceived RECEIVED = new ContributionReceived(ID, 1, TOLD, PROGRESS, TODAY);
    ContributionReceived SILENT = new ContributionReceived(ID, 1, NOTHING_NEW, NO_PROGRESS, TODAY);
    ContributionReceived RAISED = new ContributionReceived(ID, 1, HINDERED, OBSTACLE, TODAY);
    ContributionAccepted ACCEPTED =
            new ContributionAccepted(ID, TOLD, "ติดประกาศแล้ว", LocalDate.of(2023, 3, 20), List.of(PHOTO));
    ContributionReturned RETURNED = new ContributionReturned(ID, TOLD, "ไม่เห็นวันที่ในรูป");
    ContributionDiscarded DISCARDED = new ContributionDiscarded(ID, TOLD, "ซ้ำกับที่แจ้งแล้ว");
    RoundClosed CLOSED = new RoundClosed(ID, MEETING, new RoundFigures(2, 1, 1, 0, 1, 0));
    RoundsScheduled SCHEDULED = new RoundsScheduled(new ScheduleId(AGENCY), new Timing(25, 14), TODAY);

    List<RoundEvent> ALL = List.of(OPENED, ISSUED, REVOKED, RECEIVED, ACCEPTED, RETURNED, DISCARDED, CLOSED);
    List<ScheduleEvent> SCHEDULES = List.of(SCHEDULED);
}
