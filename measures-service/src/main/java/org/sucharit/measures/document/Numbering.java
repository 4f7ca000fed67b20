package org.sucharit.measures.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.document.ListCounters.Level;

/** The automatic lists of a DOCX. */
final class Numbering {

    private final ListCounters counters = new ListCounters();
    private final Map<Integer, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<Integer, Integer> listOfNumber = new HashMap<>();
    private final Map<Integer, Map<Integer, Level>> overrides = new HashMap<>();

    void read(@Nullable Xml xml) throws IOException {
        if (xml == null) return;
        xml.root().children(name -> {
            if (name.equals("abstractNum")) {
                var levels = lists.computeIfAbsent(xml.number("abstractNumId", 0), _ -> new HashMap<>());
                xml.children(child -> {
                    if (child.equals("lvl")) levels.put(xml.number("ilvl", 0), level(xml));
                });
            } else if (name.equals("num")) {
                int number = xml.number("numId", 0);
                xml.children(child -> {
                    if (child.equals("abstractNumId")) listOfNumber.put(number, xml.number("val", 0));
                    else if (child.equals("lvlOverride")) override(xml, number, xml.number("ilvl", 0));
                });
            }
        });
    }

    private void override(Xml xml, int number, int at) throws IOException {
        var levels = overrides.computeIfAbsent(number, _ -> new HashMap<>());
        xml.children(name -> {
            if (name.equals("lvl")) {
                levels.put(at, level(xml));
            } else if (name.equals("startOverride")) {
                var original = level(number, at);
                levels.put(at, new Level(xml.number("val", 1), original.format(), original.text()));
            }
        });
    }

    private static Level level(Xml xml) throws IOException {
        var start = new int[] {1};
        var format = new String[] {"decimal", ""};
        xml.children(name -> {
            switch (name) {
                case "start" -> start[0] = xml.number("val", 1);
                case "numFmt" -> format[0] = xml.attribute("val", "decimal");
                case "lvlText" -> format[1] = xml.attribute("val", "");
                default -> {}
            }
        });
        return new Level(start[0], format[0], format[1]);
    }

    private Level level(int number, int at) {
        var own = overrides.getOrDefault(number, Map.of()).get(at);
        if (own != null) return own;
        var levels = lists.getOrDefault(listOfNumber.getOrDefault(number, -1), Map.of());
        return levels.getOrDefault(at, Level.NONE);
    }

    /** The number of the next paragraph of this list and level, with a space after it; empty where it has none. */
    String next(int number, int at) {
        var list = listOfNumber.get(number);
        if (list == null) return "";
        // lists that override nothing go on counting where others of their kind stopped
        Object counted = overrides.containsKey(number) ? "number " + number : list;
        return counters.next(counted, at, of -> level(number, of));
    }
}
