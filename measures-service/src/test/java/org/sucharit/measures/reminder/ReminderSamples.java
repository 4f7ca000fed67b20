package org.sucharit.measures.reminder;

import java.time.LocalDate;
import java.util.List;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.reminder.DueMatter.Kind;
import org.sucharit.measures.reminder.ReminderEvent.RemindersGiven;
import org.sucharit.measures.reminder.ReminderEvent.RemindersSettled;
import org.sucharit.measures.reminder.ReminderEvent.Settled;

/** An agency's reminders, with every field of every event filled. */
public interface ReminderSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    LocalDate DAY = LocalDate.of(2023, 3, 17);
    ReminderListId LIST = new ReminderListId(AGENCY, 2566);

    Reminder SOON = new Reminder(
            "measure/1",
            Kind.DUE_SOON,
            "จัดทำแนวทางการใช้ทรัพย์สินของราชการ",
            DAY.plusDays(14),
            "สำนักปลัด",
            List.of(Role.OFFICER),
            "/work/measures/1");
    Reminder LATE = new Reminder(
            "measure/2",
            Kind.OVERDUE,
            "ประกาศนโยบายไม่รับของขวัญ",
            DAY.minusDays(3),
            "กองคลัง",
            List.of(Role.OFFICER, Role.EXECUTIVE),
            "/work/measures/2");
    Reminder NEW = new Reminder(
            "obstacle/1",
            Kind.RAISED,
            "เว็บไซต์ใช้งานไม่ได้",
            DAY,
            "กองคลัง",
            List.of(Role.EXECUTIVE),
            "/work/measures/2");

    RemindersGiven GIVEN = new RemindersGiven(LIST, DAY, List.of(SOON, LATE));
    RemindersSettled SETTLED =
            new RemindersSettled(LIST, DAY.plusDays(1), List.of(new Settled("measure/1", Kind.DUE_SOON)));

    List<ReminderEvent> ALL = List.of(GIVEN, SETTLED);
}
