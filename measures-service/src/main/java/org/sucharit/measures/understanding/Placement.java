package org.sucharit.measures.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FoundPeriod;
import org.sucharit.kernel.time.ThaiPeriods;

/** Where the text of a cell belongs: the heading proposes, the content decides. */
final class Placement {

    private static final Set<Field> NEVER_ONLY_A_PERIOD = EnumSet.of(
            Field.TITLE,
            Field.NUMBER,
            Field.RANK,
            Field.SCORE,
            Field.ANSWERS,
            Field.ISSUE,
            Field.IMPROVEMENT,
            Field.PERIOD,
            Field.STARTS,
            Field.ENDS);
    private static final Set<Field> DATED =
            EnumSet.of(Field.ACTIONS, Field.DATE, Field.FOLLOW_UPS, Field.STATUS, Field.EVIDENCE);

    private Placement() {}

    /** The parts of a text by field; most often there is one. */
    static Map<Field, String> of(String text, Column column, Units units) {
        Field field = column.field();
        if (Texts.saysNothing(text)) return tick(text, column);
        if (field == Field.PERIOD && !ColumnContent.isPeriod(text) && ResponsibleReading.isOnlyUnits(text, units))
            return Map.of(Field.RESPONSIBLE, text);
        if (!NEVER_ONLY_A_PERIOD.contains(field) && saysOnlyWhen(text, field)) {
            boolean days = When.isOnlyDays(text) && !isRange(text) && DATED.contains(field);
            return Map.of(days ? Field.DATE : Field.PERIOD, text);
        }
        if (column.alsoSpeaksOf(Field.PERIOD)) return besidePeriod(text, field);
        if (field != Field.PERIOD && !column.others().isEmpty() || field == Field.ACTIONS || field == Field.OBSTACLES)
            return Labels.split(text, field);
        return Map.of(field, text);
    }

    /** A tick under a status says that status. */
    private static Map<Field, String> tick(String text, Column column) {
        boolean status = column.field() == Field.STATUS && Texts.isTick(text) && !text.matches("[-–—\\s]+");
        return status ? Map.of(Field.TICKED, column.heading()) : Map.of();
    }

    private static boolean saysOnlyWhen(String text, Field field) {
        if (field == Field.UNKNOWN && ThaiText.fold(text).chars().allMatch(Character::isDigit)) return false;
        return ColumnContent.isPeriod(text);
    }

    private static boolean isRange(String text) {
        List<FoundPeriod> periods = ThaiPeriods.in(text, null);
        return periods.size() == 1
                && periods.getFirst().days().from() != null
                && !periods.getFirst()
                        .days()
                        .from()
                        .equals(periods.getFirst().days().to());
    }

    /** A heading that names a period besides: what is only a period in the text goes there. */
    private static Map<Field, String> besidePeriod(String text, Field field) {
        StringBuilder rest = new StringBuilder();
        StringBuilder period = new StringBuilder();
        for (String line : text.split("\n")) {
            boolean when = ColumnContent.isPeriod(line) && !line.matches("^\\s*[0-9๐-๙]{1,2}[.)].*");
            (when ? period : rest).append(line).append('\n');
        }
        if (period.isEmpty() && field == Field.RESPONSIBLE) return cutPeriod(text, field);
        Map<Field, String> parts = new EnumMap<>(Field.class);
        if (!rest.isEmpty()) parts.put(field, rest.toString().strip());
        if (!period.isEmpty()) parts.put(Field.PERIOD, period.toString().strip());
        return parts;
    }

    private static Map<Field, String> cutPeriod(String text, Field field) {
        List<FoundPeriod> periods = ThaiPeriods.in(text, null);
        if (periods.isEmpty()) return Map.of(field, text);
        int start = periods.getFirst().start();
        int end = periods.getLast().end();
        Map<Field, String> parts = new EnumMap<>(Field.class);
        String rest = (text.substring(0, start) + "\n" + text.substring(end)).strip();
        if (!rest.isEmpty()) parts.put(field, rest);
        parts.put(Field.PERIOD, text.substring(start, end));
        return parts;
    }
}
