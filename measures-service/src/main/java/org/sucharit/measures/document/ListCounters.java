package org.sucharit.measures.document;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Counts the paragraphs of automatic lists in the order they come, and writes their numbers out. */
final class ListCounters {

    static final int LEVELS = 9;

    /**
     * @param format one of WordprocessingML's number formats
     * @param text with {@code %1} for the count of the first level, and so on
     */
    record Level(int start, String format, String text) {

        static final Level NONE = new Level(1, "none", "");
    }

    private final Map<Object, int[]> counters = new HashMap<>();

    /**
     * @param list whatever tells lists that count together from others
     * @return the number with a space after it; empty where the level shows none
     */
    String next(Object list, int at, IntFunction<Level> levels) {
        if (at < 0 || at >= LEVELS) return "";
        var counts = counters.computeIfAbsent(list, _ -> new int[LEVELS]);
        var level = levels.apply(at);
        counts[at] = counts[at] == 0 ? level.start() : counts[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) counts[deeper] = 0;
        if (level.format().equals("none")) return "";
        if (level.format().equals("bullet")) return "- ";
        var text = new StringBuilder();
        for (int i = 0; i < level.text().length(); i++) {
            int of = placeholder(level.text(), i);
            if (of < 0) {
                text.append(level.text().charAt(i));
            } else {
                var shown = levels.apply(of);
                text.append(NumberWords.of(counts[of] == 0 ? shown.start() : counts[of], shown.format()));
                i++;
            }
        }
        return text.isEmpty() ? "" : text + " ";
    }

    private static int placeholder(String text, int at) {
        if (text.charAt(at) != '%' || at + 1 == text.length()) return -1;
        int level = text.charAt(at + 1) - '1';
        return level >= 0 && level < LEVELS ? level : -1;
    }
}
