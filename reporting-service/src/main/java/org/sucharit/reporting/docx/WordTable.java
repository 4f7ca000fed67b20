package org.sucharit.reporting.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.sucharit.reporting.paper.Table;

/** A table of a Word file: its headings come again on every page, a row may go on over the end of one. */
final class WordTable {

    private final XWPFTable table;
    private final List<Table.Column> columns;
    private final int[] widths;

    /** @param room in twentieths of a point */
    WordTable(XWPFTable table, List<Table.Column> columns, int room) {
        this.table = table;
        this.columns = columns;
        int all = columns.stream().mapToInt(Table.Column::share).sum();
        this.widths =
                columns.stream().mapToInt(column -> room * column.share() / all).toArray();
        layOut();
        headings();
    }

    private void layOut() {
        table.setStyleID("TableGrid");
        table.setTableAlignment(TableRowAlign.LEFT);
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) properties.unsetTblBorders();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(whole()));
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column : widths) grid.addNewGridCol().setW(BigInteger.valueOf(column));
    }

    private int whole() {
        return Arrays.stream(widths).sum();
    }

    private void headings() {
        var row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            var cell = row.getCell(i);
            cell.setWidth(String.valueOf(widths[i]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            WordFile.write(
                    cell.getParagraphs().getFirst(),
                    Style.TABLE_HEADING,
                    columns.get(i).heading());
        }
    }

    void row(List<List<String>> cells, boolean strong) {
        var row = newRow();
        for (int i = 0; i < widths.length; i++) {
            var cell = row.createCell();
            cell.setWidth(String.valueOf(widths[i]));
            fill(cell, cells.get(i), strong ? Style.TABLE_SUM : Style.TABLE_TEXT, alignment(columns.get(i)));
        }
    }

    private static void fill(XWPFTableCell cell, List<String> lines, Style style, ParagraphAlignment alignment) {
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            WordFile.write(paragraph, style, lines.isEmpty() ? "" : lines.get(i));
            if (alignment != ParagraphAlignment.LEFT) paragraph.setAlignment(alignment);
        }
    }

    private static ParagraphAlignment alignment(Table.Column column) {
        return switch (column.alignment()) {
            case START -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case END -> ParagraphAlignment.RIGHT;
        };
    }

    /** One text across the whole table. */
    void group(String text) {
        var row = newRow();
        row.setCantSplitRow(true);
        var cell = row.createCell();
        cell.setWidth(String.valueOf(whole()));
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
        WordFile.write(cell.getParagraphs().getFirst(), Style.TABLE_GROUP, text);
    }

    private XWPFTableRow newRow() {
        return table.insertNewTableRow(table.getNumberOfRows());
    }
}
