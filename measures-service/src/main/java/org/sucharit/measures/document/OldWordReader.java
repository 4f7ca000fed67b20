package org.sucharit.measures.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.sucharit.measures.document.DocumentUnreadable.Reason;

/** Reads DOC (Word 97 to 2003): paragraphs with their automatic numbers, tables with merged cells, text boxes, footnotes. */
final class OldWordReader {

    /** Edges of cells that are nearer than this, in twips (a twentieth of a point), are the same. */
    private static final int SAME_EDGE = 60;

    private final Draft draft;
    private final ListCounters counters = new ListCounters();

    OldWordReader(Draft draft) {
        this.draft = draft;
    }

    void read(DirectoryNode root) throws IOException {
        try (var document = new HWPFDocument(root)) {
            var flow = new Flow.IntoDraft(draft);
            read(document.getRange(), 0, flow);
            read(document.getMainTextboxRange(), 0, flow);
            read(document.getFootnoteRange(), 0, flow);
            read(document.getEndnoteRange(), 0, flow);
        } catch (OldWordFileFormatException tooOld) {
            throw new DocumentUnreadable(Reason.UNKNOWN_FORMAT, tooOld);
        }
    }

    private void read(Range range, int level, Flow flow) {
        if (range.getEndOffset() <= range.getStartOffset()) return;
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            draft.goOn();
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                flow.endTable();
                i = table(range, i, level + 1, flow);
                flow.endTable();
            } else {
                flow.paragraph(number(paragraph) + text(paragraph), heading(paragraph));
            }
        }
    }

    /** @return the last paragraph of the table that begins with this one */
    private int table(Range range, int first, int level, Flow flow) {
        if (level > 20) throw draft.tooComplex();
        var kept = new Flow.Kept(draft);
        try {
            var table = range.getTable(range.getParagraph(first));
            rows(table, level, kept);
            kept.passOn(flow);
            return first + Math.max(1, table.numParagraphs()) - 1;
        } catch (IllegalArgumentException | IndexOutOfBoundsException misplaced) {
            // POI does not find the bounds of every table: its cells are told by their end marks alone
            return plainRows(range, first, flow);
        }
    }

    private int plainRows(Range range, int first, Flow flow) {
        var cells = new ArrayList<Cell>();
        var text = new StringBuilder();
        int i = first;
        for (; i < range.numParagraphs(); i++) {
            draft.goOn();
            var paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) break;
            if (paragraph.isTableRowEnd()) {
                flow.row(List.copyOf(cells));
                cells.clear();
                text.setLength(0);
                continue;
            }
            text.append(number(paragraph)).append(text(paragraph)).append('\n');
            if (paragraph.text().endsWith("\u0007")) {
                cells.add(Cell.of(text.toString().strip()));
                text.setLength(0);
            }
        }
        if (!cells.isEmpty()) flow.row(cells);
        if (!text.toString().isBlank()) flow.paragraph(text.toString(), 0);
        return i - 1;
    }

    private void rows(Table table, int level, Flow flow) {
        var edges = edges(table);
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            var cells = new ArrayList<Cell>();
            Flow.Kept only = null;
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                var content = new Flow.Kept(draft);
                read(cell, level, content);
                only = c == 0 ? content : null;
                add(cells, cell, content.text(), columns(cell, edges));
            }
            if (only != null && only.holdsTable()) only.passOn(flow);
            else if (!cells.isEmpty()) flow.row(indented(cells, row, edges));
        }
    }

    private static void add(List<Cell> cells, TableCell cell, String text, int columns) {
        if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
            var before = cells.removeLast();
            cells.add(new Cell(
                    (before.text() + "\n" + text).strip(), before.continuesAbove(), before.columns() + columns));
        } else {
            boolean above = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && text.isEmpty();
            cells.add(new Cell(text, above, columns));
        }
    }

    private static List<Cell> indented(List<Cell> cells, TableRow row, int[] edges) {
        int before = 0;
        int left = row.getCell(0).getLeftEdge();
        while (before < edges.length && edges[before] < left - SAME_EDGE) before++;
        if (before > 0) cells.addFirst(new Cell("", false, before));
        return cells;
    }

    /** The left edges of all the table's columns, from the cells of all its rows. */
    private int[] edges(Table table) {
        var all = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            draft.goOn();
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) all.add(row.getCell(c).getLeftEdge());
        }
        var edges = new ArrayList<Integer>();
        for (int edge : all) if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) edges.add(edge);
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int columns(TableCell cell, int[] edges) {
        int columns = 0;
        for (int edge : edges) {
            if (edge >= cell.getLeftEdge() - SAME_EDGE && edge < cell.getLeftEdge() + cell.getWidth() - SAME_EDGE)
                columns++;
        }
        return Math.max(1, columns);
    }

    private static int heading(Paragraph paragraph) {
        int level = paragraph.getLvl();
        return level >= 0 && level < 9 ? level + 1 : 0;
    }

    private String number(Paragraph paragraph) {
        try {
            if (!paragraph.isInList()) return "";
            var list = paragraph.getList();
            if (list == null || list.getListData() == null) return "";
            Object counted = list.isStartAtOverridden((char) paragraph.getIlvl())
                    ? "number " + paragraph.getIlfo()
                    : list.getLsid();
            return counters.next(counted, paragraph.getIlvl(), at -> {
                var level = (char) at;
                return new ListCounters.Level(
                        list.getStartAt(level),
                        format(list.getNumberFormat(level)),
                        template(list.getNumberText(level)));
            });
        } catch (RuntimeException brokenList) {
            return "";
        }
    }

    /** The placeholders of levels are the control characters from 0. */
    private static String template(String text) {
        var template = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ListCounters.LEVELS) template.append('%').append((char) ('1' + c));
            else template.append(c);
        }
        return template.toString();
    }

    /** Number format codes of [MS-OSHARED] 2.2.1.3. */
    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 53 -> "thaiLetters";
            case 54 -> "thaiNumbers";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    private String text(Paragraph paragraph) {
        var text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) text.append(run.text());
        }
        var shown = Range.stripFields(text.toString());
        return shown.replace('\u0007', ' ').replace('\u001e', '-').replace('\u000b', '\n');
    }
}
