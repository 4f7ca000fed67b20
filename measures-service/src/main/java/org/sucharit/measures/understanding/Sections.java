package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedProse.Section;
import org.sucharit.kernel.reported.ReportedProse.Table;

/** Sections while they are read: headings by their style, their number or their place; a table ends one. */
final class Sections {

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:ส่วนที่|บทที่|หมวดที่|ข้อ)?\\s*(?<number>[0-9๐-๙]{1,2}(?:\\.[0-9๐-๙]{1,2}){0,2})[.)]?\\s+\\S");
    private static final Pattern ANNOUNCES = Pattern.compile("(?:ดังนี้|ดังต่อไปนี้|ต่อไปนี้)\\s*:?$");
    private static final Pattern FIGURE = Pattern.compile("[0-9๐-๙]");
    private static final int LONGEST_HEADING = 150;

    private final List<Section> closed = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private String heading = "";
    private @Nullable Table last;
    private int characters;
    private String leftOut = "";

    /** Whether a text ends by announcing what follows, which headings and titles do not. */
    static boolean announces(String line) {
        return ANNOUNCES.matcher(line).find();
    }

    void line(Part.Prose line, @Nullable Part next) {
        String words = line.text();
        characters += words.length() + 1;
        if (characters > ReportedProse.LONGEST) {
            if (leftOut.isEmpty()) leftOut = Texts.shortened(words, 200);
            return;
        }
        if (isHeading(line, next) && closed.size() < ReportedProse.MOST_SECTIONS - 1) {
            close(null);
            heading = Texts.oneLine(words);
        } else {
            text.add(words);
        }
        last = null;
    }

    /** Tables that follow one another are one, page by page. */
    void table(Columns columns) {
        Table table = table(columns.kind(), columns);
        if (table == null || table == last) return;
        if (closed.size() < ReportedProse.MOST_SECTIONS) close(table);
        last = table;
    }

    List<Section> all() {
        close(null);
        return List.copyOf(closed);
    }

    String leftOut() {
        return leftOut;
    }

    private void close(@Nullable Table table) {
        if (heading.isEmpty() && text.isEmpty() && table == null) return;
        closed.add(new Section(heading, String.join("\n", text), table));
        heading = "";
        text.clear();
    }

    private boolean isHeading(Part.Prose line, @Nullable Part next) {
        String words = line.text();
        if (line.level() > 0) return words.length() <= 2 * LONGEST_HEADING;
        if (words.length() > LONGEST_HEADING || announces(words)) return false;
        boolean aboveTable = next instanceof Part.Head
                && heading.isEmpty()
                && text.isEmpty()
                && !FIGURE.matcher(words).find();
        return aboveTable || isNumbered(words, next);
    }

    /** With a number of its own; one of several of a list is no heading. */
    private static boolean isNumbered(String words, @Nullable Part next) {
        Matcher numbered = NUMBERED.matcher(words);
        if (!numbered.find() || next == null) return false;
        return !(next instanceof Part.Prose below) || depth(below.text()) != depth(words);
    }

    /** How many numbers a text begins with; 0 for none. */
    private static int depth(String words) {
        Matcher numbered = NUMBERED.matcher(words);
        return numbered.find() ? numbered.group("number").split("\\.").length : 0;
    }

    private static @Nullable Table table(TableKind kind, Columns columns) {
        return switch (kind) {
            case MEASURES -> Table.MEASURES;
            case SHORTFALLS -> Table.SHORTFALLS;
            case SCORES ->
                columns.all().size() > 2
                                && !columns.has(Field.RANK)
                                && columns.all().stream().anyMatch(Sections::explains)
                        ? Table.ANALYSIS
                        : Table.RANKING;
            case OTHER -> null;
        };
    }

    private static boolean explains(Column column) {
        return switch (column.field()) {
            case NUMBER, RANK, SCORE, ANSWERS -> false;
            default -> true;
        };
    }
}
