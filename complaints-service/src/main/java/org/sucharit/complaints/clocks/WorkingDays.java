package org.sucharit.complaints.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which government offices work. */
public final class WorkingDays {

    private final Holidays holidays;

    public WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** @param verified whether every day counted is known for certain to be a working day or not */
    record Counted(LocalDate day, boolean verified) {}

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holidays.on(day).isEmpty();
    }

    /** The last of a number of working days after a day; with none it is that day itself. */
    Counted after(LocalDate day, int count) {
        boolean verified = true;
        var last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWeekend(last)) continue;
            var holiday = holidays.on(last);
            if (holiday.isEmpty()) left--;
            verified &=
                    holidays.areKnown(last) && holiday.map(Holiday::verified).orElse(true);
        }
        return new Counted(last, verified);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
