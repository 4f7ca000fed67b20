package org.sucharit.measures.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLSX sheet by sheet, as a stream: a formula by the value it had when it was saved, a number as it is shown.
 * Nothing is calculated and nothing outside of the file is followed.
 */
final class SheetReader {

    private record Sheet(String name, String part) {}

    private final Archive archive;
    private final Draft draft;
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean from1904;

    SheetReader(Archive archive, Draft draft) {
        this.archive = archive;
        this.draft = draft;
    }

    void read(String workbook) throws IOException {
        var relations = archive.relations(workbook);
        var sheets = sheets(workbook, relations);
        for (var part : relations.values()) {
            if (part.endsWith("haredStrings.xml")) readStrings(part);
            else if (part.endsWith("tyles.xml")) readStyles(part);
        }
        var values = new CellValues(from1904);
        for (var sheet : sheets) {
            draft.sheet(sheet.name());
            var grid = new Grid(draft);
            try (var xml = archive.xml(sheet.part())) {
                if (xml != null) new Walk(xml, grid, values).sheet();
            }
            grid.addTo(draft);
        }
        draft.sheet(null);
    }

    private List<Sheet> sheets(String workbook, Map<String, String> relations) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var xml = archive.required(workbook)) {
            xml.root().children(name -> {
                if (name.equals("workbookPr")) {
                    var date1904 = xml.attribute("date1904", "0");
                    from1904 = date1904.equals("1") || date1904.equals("true");
                } else if (name.equals("sheets")) {
                    xml.children(_ -> {
                        var title = xml.attribute("name", "");
                        var part = relations.get(xml.attribute("id", ""));
                        if (!xml.attribute("state", "visible").equals("visible")) draft.leftOutSheet(title);
                        else if (part != null && !part.contains("chartsheets/")) sheets.add(new Sheet(title, part));
                        if (sheets.size() > 200) throw draft.tooComplex();
                    });
                }
            });
        }
        return sheets;
    }

    private void readStrings(String part) throws IOException {
        try (var xml = archive.xml(part)) {
            if (xml == null) return;
            var characters = new int[1];
            xml.root().children(item -> {
                var text = richText(xml);
                strings.add(text);
                characters[0] += text.length();
                if (strings.size() > draft.limits().cells()
                        || characters[0] > draft.limits().characters()) {
                    throw draft.tooComplex();
                }
            });
        }
    }

    /** The text of a string item, without the phonetic guides that may stand in it. */
    private static String richText(Xml xml) throws IOException {
        var text = new StringBuilder();
        xml.children(name -> {
            if (name.equals("t")) text.append(unescaped(xml.text()));
            else if (name.equals("r")) {
                xml.children(inner -> {
                    if (inner.equals("t")) text.append(unescaped(xml.text()));
                });
            }
        });
        return text.toString();
    }

    /** Excel writes characters that XML has not as {@code _x000D_}. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) return text;
        var matcher = java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text);
        return matcher.replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    private void readStyles(String part) throws IOException {
        try (var xml = archive.xml(part)) {
            if (xml == null) return;
            xml.root().children(name -> {
                if (name.equals("numFmts")) {
                    xml.children(_ -> formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "General")));
                } else if (name.equals("cellXfs")) {
                    xml.children(_ -> styles.add(xml.number("numFmtId", 0)));
                }
            });
        }
    }

    private String format(int id) {
        var own = formats.get(id);
        if (own != null) return own;
        var builtin = BuiltinFormats.getBuiltinFormat(id);
        return builtin == null ? "General" : builtin;
    }

    /** One sheet's cells. */
    private final class Walk {

        private final Xml xml;
        private final Grid grid;
        private final CellValues values;
        private int row = -1;
        private int column = -1;
        private @Nullable String value;

        Walk(Xml xml, Grid grid, CellValues values) {
            this.xml = xml;
            this.grid = grid;
            this.values = values;
        }

        void sheet() throws IOException {
            xml.root().children(name -> {
                if (name.equals("sheetData")) xml.children(_ -> row());
                else if (name.equals("mergeCells")) xml.children(_ -> merge(xml.attribute("ref", "")));
            });
        }

        private void row() throws IOException {
            row = Math.max(0, xml.number("r", row + 2) - 1);
            column = -1;
            xml.children(name -> {
                if (name.equals("c")) cell();
            });
        }

        private void cell() throws IOException {
            var reference = xml.attribute("r");
            column = reference == null ? column + 1 : column(reference);
            var type = xml.attribute("t", "n");
            int style = xml.number("s", 0);
            value = null;
            xml.children(name -> {
                if (name.equals("v")) value = xml.text();
                else if (name.equals("is")) value = richText(xml);
            });
            if (value != null) grid.put(row, column, text(type, style, value));
        }

        private String text(String type, int style, String raw) {
            return switch (type) {
                case "s" -> {
                    int index = (int) Double.parseDouble(raw.strip());
                    yield index >= 0 && index < strings.size() ? strings.get(index) : "";
                }
                case "str", "inlineStr", "e" -> unescaped(raw);
                case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
                case "d" -> raw.strip().replaceFirst("T00:00:00.*$", "");
                default -> raw.isBlank() ? "" : number(raw.strip(), style);
            };
        }

        private String number(String raw, int style) {
            int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
            return values.shown(Double.parseDouble(raw), format, format(format));
        }

        private void merge(String reference) {
            var corners = reference.split(":");
            if (corners.length == 2)
                grid.merge(line(corners[0]), column(corners[0]), line(corners[1]), column(corners[1]));
        }

        private static int column(String reference) {
            int column = 0;
            for (int i = 0; i < reference.length() && column < 100_000; i++) {
                char c = Character.toUpperCase(reference.charAt(i));
                if (c >= 'A' && c <= 'Z') column = column * 26 + c - 'A' + 1;
            }
            return Math.max(0, column - 1);
        }

        private static int line(String reference) {
            int line = 0;
            for (int i = 0; i < reference.length() && line < 100_000_000; i++) {
                char c = reference.charAt(i);
                if (c >= '0' && c <= '9') line = line * 10 + c - '0';
            }
            return Math.max(0, line - 1);
        }
    }
}
