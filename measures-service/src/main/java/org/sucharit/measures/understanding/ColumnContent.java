package org.sucharit.measures.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sucharit.kernel.text.ThaiText;

/** Tells what a column is about from what stands in it, where its heading doesn't say. */
final class ColumnContent {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\d{0,2})?");
    private static final Pattern SCORE = Pattern.compile("(?:100|\\d{1,2})[.,]\\d{1,2}");
    private static final Pattern RESULT = Pattern.compile(
            "^(?:\\d+)?(?:ได้|มีการ|ดำเนินการแล้ว|แต่งตั้งแล้ว)|เรียบร้อยแล้ว|ลงวันที่|เมื่อวันที่|คำสั่งที่");
    private static final Pattern FOLLOW_UP =
            Pattern.compile("รายงานผล|ติดตาม|กำกับ|รายงานต่อผู้บริหาร|รายงานผู้บริหาร|รายงานให้ผู้บังคับบัญชา");

    private ColumnContent() {}

    /** What the texts of a column are for the most part, if that is plain. */
    static Optional<Field> guess(List<String> texts) {
        List<String> filled =
                texts.stream().filter(text -> !Texts.saysNothing(text)).toList();
        if (filled.isEmpty()) {
            boolean ticks = texts.stream().anyMatch(Texts::isTick);
            return ticks ? Optional.of(Field.STATUS) : Optional.empty();
        }
        if (mostly(filled, ColumnContent::isNumber)) return Optional.of(Field.NUMBER);
        if (mostly(filled, text -> SCORE.matcher(Texts.oneLine(ThaiText.arabicDigits(text)))
                .matches())) return Optional.of(Field.SCORE);
        if (mostly(filled, ColumnContent::isPeriod)) return Optional.of(Field.PERIOD);
        if (mostly(filled, text -> Units.soundLikeUnits(text))) return Optional.of(Field.RESPONSIBLE);
        return Optional.empty();
    }

    /** What the long texts of a column tell: results or ways of following up. */
    static Optional<Field> guessSentences(List<String> texts) {
        List<String> filled =
                texts.stream().filter(text -> !Texts.saysNothing(text)).toList();
        if (filled.isEmpty()) return Optional.empty();
        if (mostly(filled, text -> RESULT.matcher(ThaiText.fold(text)).find())) return Optional.of(Field.ACTIONS);
        if (mostly(filled, text -> FOLLOW_UP.matcher(ThaiText.fold(text)).find())) return Optional.of(Field.FOLLOW_UPS);
        return Optional.empty();
    }

    static boolean isPeriod(String text) {
        return When.saysOnlyWhen(text);
    }

    private static boolean isNumber(String text) {
        String digits = ThaiText.fold(text);
        return NUMBER.matcher(digits).matches() && digits.length() <= 3;
    }

    private static boolean mostly(List<String> texts, java.util.function.Predicate<String> test) {
        return texts.stream().filter(test).count() * 10 >= texts.size() * 7L;
    }
}
