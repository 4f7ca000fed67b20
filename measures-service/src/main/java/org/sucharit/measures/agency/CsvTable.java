package org.sucharit.measures.agency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CSV file with a heading row: UTF-8 with or without a byte order mark, else Windows-874; separated by commas,
 * semicolons or tabs, whichever the heading row uses.
 */
final class CsvTable {

    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Row> rows;
    private final List<String> headings;

    /**
     * @param number as a spreadsheet counts: the heading row is 1
     * @param cells by heading, in lower case, stripped; empty cells are absent
     */
    record Row(int number, Map<String, String> cells) {}

    static CsvTable of(byte[] bytes) {
        var text = decode(bytes);
        var lines = split(text, separatorOf(text));
        var headings = lines.isEmpty()
                ? List.<String>of()
                : lines.getFirst().stream()
                        .map(h -> h.strip().toLowerCase(Locale.ROOT))
                        .toList();
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            var cells = cells(headings, lines.get(i));
            if (!cells.isEmpty()) rows.add(new Row(i + 1, cells));
        }
        return new CsvTable(headings, rows);
    }

    private CsvTable(List<String> headings, List<Row> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    List<Row> rows() {
        return rows;
    }

    /** The named headings that are missing, in lower case. */
    List<String> missing(List<String> required) {
        return required.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .filter(heading -> !headings.contains(heading))
                .toList();
    }

    private static Map<String, String> cells(List<String> headings, List<String> line) {
        var cells = new TreeMap<String, String>();
        for (int i = 0; i < line.size() && i < headings.size(); i++) {
            var text = line.get(i).strip();
            if (!text.isEmpty()) cells.put(headings.get(i), text);
        }
        return cells;
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, THAI);
        }
    }

    private static char separatorOf(String text) {
        var heading = text.lines().findFirst().orElse("");
        return heading.contains("\t") ? '\t' : heading.contains(";") ? ';' : ',';
    }

    /** As RFC 4180: a quoted cell may contain separators, line breaks and doubled quotes. */
    private static List<List<String>> split(String text, char separator) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
                else quoted = false;
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                line.add(take(cell));
            } else if (c == '\n') {
                line.add(take(cell));
                lines.add(List.copyOf(line));
                line.clear();
            } else {
                cell.append(c);
            }
        }
        line.add(take(cell));
        if (line.size() > 1 || !line.getFirst().isBlank()) lines.add(List.copyOf(line));
        return lines;
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
