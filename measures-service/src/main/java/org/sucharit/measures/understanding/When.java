package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.FoundDate;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kernel.time.ThaiPeriods;

/** Days and periods in texts, looked for only where there can be some: most cells are long and have none. */
final class When {

    private static final Pattern DIGIT = Pattern.compile("[0-9๐-๙]");
    private static final Pattern DUE = Pattern.compile("ภาย|ก่อน|เกิน|เสร็จ|สิ้น|กำหนด|ช้า|\\bby\\b");
    /** A longer text says more than when. */
    private static final int LONGEST = 250;

    private When() {}

    static List<FoundDate> days(String text, @Nullable FiscalYear year) {
        return DIGIT.matcher(text).find() ? ThaiDates.in(text, year) : List.of();
    }

    static @Nullable LocalDate deadline(String text, FiscalYear year) {
        if (!DUE.matcher(text).find()) return null;
        return ThaiPeriods.deadline(text, year).map(FoundDate::date).orElse(null);
    }

    /** Whether the text says when and nothing else. */
    static boolean saysOnlyWhen(String text) {
        if (text.length() > LONGEST || text.length() < 4) return false;
        return ThaiPeriods.isOnlyPeriod(text) || isOnlyDays(text);
    }

    static boolean isOnlyDays(String text) {
        return text.length() <= LONGEST && DIGIT.matcher(text).find() && ThaiDates.isOnlyDates(text);
    }
}
