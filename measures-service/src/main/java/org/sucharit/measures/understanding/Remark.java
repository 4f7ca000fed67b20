package org.sucharit.measures.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAction.Channel;

/**
 * What this platform's own documents put in parentheses after a text that does not say it itself. It is no part of the
 * text: otherwise every document made of an imported one would repeat it.
 */
final class Remark {

    /** As documents name them. */
    private static final Map<String, Channel> CHANNELS = Map.of(
            "เว็บไซต์", Channel.WEBSITE,
            "ป้ายประชาสัมพันธ์", Channel.NOTICE_BOARD,
            "ไลน์", Channel.LINE,
            "Facebook", Channel.FACEBOOK,
            "สื่อสังคมออนไลน์", Channel.SOCIAL_MEDIA,
            "การประชุม", Channel.MEETING,
            "หนังสือเวียน", Channel.CIRCULAR,
            "เสียงตามสาย", Channel.BROADCAST);

    private static final String BY_UNIT = "โดยหน่วยที่รับผิดชอบ";
    private static final String DAY = "วันที่ [0-9๐-๙]{1,2} [ก-๙]{3,12} [0-9๐-๙]{4}";
    private static final String CHANNEL = "(?:" + String.join("|", CHANNELS.keySet()) + ")";
    private static final String NEXT = "(?:; (?!\\))|(?=\\)))";
    private static final Pattern OF_STEP = behind("ภายใน" + DAY);
    private static final Pattern OF_FOLLOW_UP = behind("(?:(?:โดยผู้บริหารติดตาม|" + BY_UNIT
            + "|ทุกเดือน|ทุกไตรมาส|ทุก [6๖] เดือน|ปีละ [1๑] ครั้ง|ภายใน" + DAY + ")" + NEXT + ")+");
    private static final Pattern OF_ACTION = behind("(?=[^)])(?:(?<day>เมื่อ" + DAY + ")" + NEXT
            + ")?(?:เอกสาร (?<document>[^;]+)" + NEXT + ")?(?<channels>" + CHANNEL + "(?:; " + CHANNEL + ")*)?");

    private Remark() {}

    private static Pattern behind(String words) {
        return Pattern.compile("(?<text>\\S.*)\\s\\(" + words + "\\)", Pattern.DOTALL);
    }

    static String withoutOfStep(String text) {
        return without(OF_STEP, text);
    }

    static String withoutOfFollowUp(String text) {
        return without(OF_FOLLOW_UP, text);
    }

    /** Whether it says that it is the unit's to follow up. */
    static boolean isByUnit(String text) {
        return text.contains("(" + BY_UNIT);
    }

    private static String without(Pattern form, String text) {
        Matcher match = form.matcher(text);
        return match.matches() ? match.group("text").strip() : text;
    }

    /** @param day in words @param channels all of them, where any are named; null where the text itself names them */
    record OfAction(
            String text,
            @Nullable String day,
            @Nullable String document,
            @Nullable List<Channel> channels) {}

    static OfAction ofAction(String text) {
        Matcher match = OF_ACTION.matcher(text);
        if (!match.matches()) return new OfAction(text, null, null, null);
        return new OfAction(
                match.group("text").strip(),
                match.group("day"),
                match.group("document"),
                channels(match.group("channels")));
    }

    private static @Nullable List<Channel> channels(@Nullable String names) {
        return names == null
                ? null
                : Stream.of(names.split("; ")).map(CHANNELS::get).toList();
    }
}
