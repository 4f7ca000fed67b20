package org.sucharit.measures.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/** An official paper in Word's format: A4, TH Sarabun New 16 pt, table headers repeated on every page. */
final class Paper {

    private static final String FONT = "TH Sarabun New";
    private static final int POINTS = 16;
    private static final int HEADING_POINTS = 18;
    private static final int TWIPS_A_MM = 57;
    private static final int WIDTH_MM = 210;
    private static final int HEIGHT_MM = 297;
    private static final int LEFT_MM = 30;
    private static final int OTHER_MM = 20;
    private static final int TEXT_MM = WIDTH_MM - LEFT_MM - OTHER_MM;

    private final XWPFDocument document = new XWPFDocument();

    Paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(WIDTH_MM));
        size.setH(twips(HEIGHT_MM));
        var margins = section.addNewPgMar();
        margins.setLeft(twips(LEFT_MM));
        margins.setRight(twips(OTHER_MM));
        margins.setTop(twips(OTHER_MM));
        margins.setBottom(twips(OTHER_MM));
        pageNumbers();
    }

    Paper title(String text) {
        var paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, text, true, HEADING_POINTS);
        return this;
    }

    Paper heading(String text) {
        var paragraph = paragraph();
        paragraph.setSpacingBefore(200);
        paragraph.setKeepNext(true);
        write(paragraph, text, true, POINTS);
        return this;
    }

    Paper text(String text) {
        write(paragraph(), text, false, POINTS);
        return this;
    }

    /** @param widths of the columns in per cent */
    Paper table(List<String> heads, int[] widths, List<List<String>> rows) {
        var table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth("100%");
        fill(table, 0, heads, widths, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table, i + 1, rows.get(i), widths, false);
            table.getRow(i + 1).setCantSplitRow(true);
        }
        return this;
    }

    byte[] bytes() {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFTable table, int row, List<String> cells, int[] widths, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = table.getRow(row).getCell(i);
            cell.setWidth(String.valueOf(TEXT_MM * TWIPS_A_MM * widths[i] / 100));
            lines(cell, cells.get(i), bold);
        }
    }

    private static void lines(XWPFTableCell cell, String text, boolean bold) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setSpacingAfter(0);
            write(paragraph, lines[i], bold, POINTS);
        }
    }

    private XWPFParagraph paragraph() {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(60);
        return paragraph;
    }

    /** Thai is written in what Word calls a complex script: font, size and weight are said twice. */
    private static void write(XWPFParagraph paragraph, String text, boolean bold, int points) {
        var run = paragraph.createRun();
        run.setText(text);
        CTRPr look =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        var fonts = look.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        if (bold) {
            look.addNewB();
            look.addNewBCs();
        }
        look.addNewSz().setVal(BigInteger.valueOf(2L * points));
        look.addNewSzCs().setVal(BigInteger.valueOf(2L * points));
    }

    private void pageNumbers() {
        var footer = document.createHeaderFooterPolicy().createFooter(STHdrFtr.DEFAULT);
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
    }

    private static BigInteger twips(int mm) {
        return BigInteger.valueOf((long) mm * TWIPS_A_MM);
    }
}
