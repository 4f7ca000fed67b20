package org.sucharit.e2e;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people, settings and code write them, made comparable: times in milliseconds, sizes in bytes. */
final class Amount {

    private static final Pattern WRITTEN = Pattern.compile(
            "(-?\\d[\\d_,]*)L?((?: (?:<<|\\*) \\d[\\d_]*L?)*)(?: ?(KB|MB|GB|ms|min|days?|[smhdk])\\b)?");
    private static final Pattern STEP = Pattern.compile("(<<|\\*) (\\d[\\d_]*)");
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("ms", 1L),
            Map.entry("s", SECOND),
            Map.entry("m", MINUTE),
            Map.entry("min", MINUTE),
            Map.entry("h", HOUR),
            Map.entry("d", DAY),
            Map.entry("day", DAY),
            Map.entry("days", DAY),
            Map.entry("k", 1L << 10),
            Map.entry("KB", 1L << 10),
            Map.entry("MB", 1L << 20),
            Map.entry("GB", 1L << 30));

    /** What names, and what is called, say about a number without a unit. */
    private static final Map<Pattern, Long> SAID_BESIDE = Map.of(
            Pattern.compile("ofSeconds|SECONDS|connectTimeout|socketTimeout"), SECOND,
            Pattern.compile("ofMinutes"), MINUTE,
            Pattern.compile("ofHours"), HOUR,
            Pattern.compile("ofDays|DAYS|-days"), DAY);

    private Amount() {}

    /** The first number of a text; empty when it has none. @param beside more words that may tell its unit */
    static OptionalLong in(String text, String beside) {
        var found = WRITTEN.matcher(text);
        if (!found.find()) return OptionalLong.empty();
        long number = plain(found.group(1));
        for (var step : STEP.matcher(found.group(2)).results().toList())
            number = step.group(1).equals("*")
                    ? number * plain(step.group(2))
                    : number << Math.toIntExact(plain(step.group(2)));
        var unit = found.group(3);
        return OptionalLong.of(
                number * (unit == null ? unitSaidIn(text + " " + beside) : UNITS.getOrDefault(unit, 1L)));
    }

    private static long plain(String digits) {
        return Long.parseLong(digits.replaceAll("[_,]", ""));
    }

    private static long unitSaidIn(String words) {
        return SAID_BESIDE.entrySet().stream()
                .filter(said -> said.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(1L);
    }
}
