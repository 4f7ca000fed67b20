package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain text: prose in which lines with tabs are table rows (text taken from PDFs, with or without Markdown and
 * simple HTML tags in it), and CSV with comma, semicolon or tab, quoted cells and line breaks in them.
 */
final class TextReader {

    /** A row between two blank lines: its fields, or a single one where the line holds no delimiter. */
    private record Entry(List<String> fields, int line) {

        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    private final Draft draft;

    TextReader(Draft draft) {
        this.draft = draft;
    }

    /** @return the media type the text turned out to have */
    String read(String written, String fileName) {
        if (written.length() > draft.limits().characters()) throw draft.tooComplex();
        var text = ThaiText.repaired(written).replace("\r\n", "\n").replace('\r', '\n');
        var byTab = split(text, '\t');
        var delimiter = delimiterOf(text, byTab, fileName);
        if (delimiter == '\t') {
            readTabbed(text);
            return isSheet(byTab) ? "text/tab-separated-values" : "text/plain";
        }
        readCsv(split(text, delimiter));
        return "text/csv";
    }

    private void readCsv(List<Entry> entries) {
        var rows = new SheetRows(draft);
        int number = 0;
        for (var entry : entries) rows.add(entry.fields().stream().map(Cell::of).toList(), ++number);
    }

    private void readTabbed(String text) {
        var rows = new SheetRows(draft);
        int columns = 0;
        int number = 0;
        boolean fenced = false;
        for (var entry : split(Markdown.withoutBold(text), '\t')) {
            draft.goOn();
            var cells = Markdown.cellsOf(entry.fields());
            if (entry.isBlank()) {
                rows.blank();
                columns = 0;
            } else if (cells.size() == 1) {
                rows.blank();
                columns = 0;
                var line = entry.fields().getFirst();
                if (line.strip().startsWith("```")) fenced = !fenced;
                else if (fenced) draft.line(line, 0, entry.line());
                else draft.line(Markdown.plain(Markdown.withoutHashes(line)), Markdown.level(line), entry.line());
            } else if (!Markdown.isRule(cells)) {
                // an editor may have cut the empty cells off the end of a row; another number of columns is another
                // table
                if (columns != 0 && (cells.size() > columns || cells.size() <= columns / 2)) rows.blank();
                columns = Math.max(cells.size(), cells.size() > columns / 2 ? columns : 0);
                var row = new ArrayList<Cell>();
                for (var cell : cells) row.add(Cell.of(Markdown.plain(cell)));
                while (row.size() < columns) row.add(Cell.of(""));
                if (row.stream().anyMatch(cell -> !cell.text().isBlank())) number++;
                rows.add(row, number);
            }
        }
    }

    private char delimiterOf(String text, List<Entry> byTab, String fileName) {
        boolean tabs = byTab.stream().anyMatch(entry -> entry.fields().size() > 1);
        double most = tabs ? evenness(byTab) : 0;
        char best = '\t';
        for (char candidate : new char[] {';', ','}) {
            if (text.indexOf(candidate) < 0) continue;
            var entries = split(text, candidate);
            double even = evenness(entries);
            boolean named = fileName.toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
            boolean convincing = usualColumns(entries) > 2
                    ? even > (tabs ? 0.9 : 0.6)
                    : usualColumns(entries) == 2 && even > 0.9 && named;
            if (convincing && even > most) {
                most = even;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isSheet(List<Entry> entries) {
        return evenness(entries) > 0.9;
    }

    /** The share of the rows that have the usual number of columns. */
    private static double evenness(List<Entry> entries) {
        int usual = usualColumns(entries);
        if (usual < 2) return 0;
        long filled = entries.stream().filter(entry -> !entry.isBlank()).count();
        long even = entries.stream()
                .filter(entry -> !entry.isBlank() && entry.fields().size() == usual)
                .count();
        return (double) even / filled;
    }

    private static int usualColumns(List<Entry> entries) {
        var counts = new int[64];
        for (var entry : entries) {
            if (!entry.isBlank()) counts[Math.min(entry.fields().size(), counts.length - 1)]++;
        }
        int usual = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > 0 && counts[i] >= counts[usual]) usual = i;
        return usual;
    }

    private List<Entry> split(String text, char delimiter) {
        var entries = new ArrayList<Entry>();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            draft.goOn();
            if (entries.size() > draft.limits().lines()) throw draft.tooComplex();
            int started = line;
            var fields = new ArrayList<String>();
            while (true) {
                int end = quotedEnd(text, at, delimiter);
                if (end >= 0) {
                    fields.add(text.substring(at + 1, end - 1).replace("\"\"", "\""));
                } else {
                    end = plainEnd(text, at, delimiter);
                    fields.add(text.substring(at, end));
                }
                if (fields.size() > draft.limits().columns()) throw draft.tooComplex();
                line += breaksIn(text, at, end);
                at = end;
                if (at < text.length() && text.charAt(at) == delimiter) at++;
                else break;
            }
            if (at < text.length()) {
                if (text.charAt(at) != '\f') line++;
                at++;
            }
            entries.add(new Entry(fields, started));
        }
        return entries;
    }

    /** The end of a quoted field, after its closing quote; -1 where the quote is only a character of the text. */
    private static int quotedEnd(String text, int from, char delimiter) {
        if (from >= text.length() || text.charAt(from) != '"') return -1;
        int limit = Math.min(text.length(), from + 100_000);
        for (int i = from + 1; i < limit; i++) {
            if (text.charAt(i) != '"') continue;
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') i++;
            else if (i + 1 == text.length() || text.charAt(i + 1) == delimiter || isBreak(text.charAt(i + 1)))
                return i + 1;
            else return -1;
        }
        return -1;
    }

    /** The end of the field, which goes on over the line's end while a paragraph tag in it is still open. */
    private static int plainEnd(String text, int from, char delimiter) {
        int end = from;
        int breaks = 0;
        while (end < text.length() && text.charAt(end) != delimiter) {
            if (isBreak(text.charAt(end))) {
                if (delimiter != '\t' || breaks > 40 || !Markdown.isOpen(text, from, end)) break;
                breaks++;
            }
            end++;
        }
        // a tag that is never closed does not swallow what follows
        if (breaks > 0 && Markdown.isOpen(text, from, end)) {
            end = from;
            while (end < text.length() && text.charAt(end) != delimiter && !isBreak(text.charAt(end))) end++;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\f';
    }

    private static int breaksIn(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) if (text.charAt(i) == '\n') breaks++;
        return breaks;
    }
}
