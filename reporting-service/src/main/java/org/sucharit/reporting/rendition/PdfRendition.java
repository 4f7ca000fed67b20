package org.sucharit.reporting.rendition;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Block;
import org.sucharit.reporting.paper.Memo;
import org.sucharit.reporting.paper.Paper;
import org.sucharit.reporting.paper.Table;

/** A document as PDF: A4, Sarabun, the headings of tables on every page. */
final class PdfRendition {

    static final float MM = 72 / 25.4f;
    private static final float LEFT = 30 * MM;
    private static final float OTHER = 20 * MM;
    private static final float MEMO_TITLE = 24;
    private static final float TITLE = 18;

    private static final float LINE = 24;

    private final Document document;
    private final PdfWriter writer;

    private PdfRendition(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
    }

    static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        boolean cover = paper.memo() != null;
        var document = new Document(cover ? PageSize.A4 : sheet(paper), LEFT, OTHER, OTHER, OTHER);
        var writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageNumbers(paper.digits(), cover));
        document.addTitle(paper.name());
        document.addAuthor(paper.agency());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th"));
        new PdfRendition(document, writer).write(paper);
        document.close();
        return out.toByteArray();
    }

    private static Rectangle sheet(Paper paper) {
        var upright = PageSize.A4;
        return paper.page() == Paper.Page.PORTRAIT ? upright : new Rectangle(upright.getHeight(), upright.getWidth());
    }

    private void write(Paper paper) {
        if (paper.memo() != null) {
            memo(paper.memo());
            document.setPageSize(sheet(paper));
            document.newPage();
        }
        for (var line : paper.title()) document.add(PdfText.line(line, PdfFonts.bold(TITLE), Element.ALIGN_CENTER));
        var blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (room() < needed(blocks, i)) document.newPage();
            write(blocks.get(i));
        }
    }

    /** A heading stays on the page of what it heads. */
    private float needed(List<Block> blocks, int at) {
        if (at == blocks.size()) return 0;
        return switch (blocks.get(at)) {
            case Block.Heading _ -> LINE * 2 + needed(blocks, at + 1);
            case Block.Paragraph _ -> LINE;
            case Block.Tabular(var table) ->
                PdfTables.pieces(table, width()).getFirst().beginning();
            case Block.SignatureRoom _ -> 0;
        };
    }

    private float width() {
        return document.right() - document.left();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> document.add(PdfText.heading(text, level));
            case Block.Paragraph(String text) -> document.add(PdfText.paragraph(text));
            case Block.Tabular(var table) -> table(table);
            case Block.SignatureRoom(var signatures) -> document.add(PdfTables.signatures(signatures));
        }
    }

    /** Short rows, and rows with those that head them, are never parted. */
    private void table(Table table) {
        var pieces = PdfTables.pieces(table, width());
        for (var piece : pieces) {
            boolean first = piece == pieces.getFirst();
            if (!first && room() < piece.beginning()) document.newPage();
            piece.table().setSkipFirstHeader(!first && !isFresh());
            document.add(piece.table());
        }
        document.add(PdfText.note(table.note() == null ? " " : table.note()));
    }

    /** Whether nothing stands on the page yet. */
    private boolean isFresh() {
        return room() > document.top() - document.bottom() - 1;
    }

    private float room() {
        return writer.getVerticalPosition(false) - document.bottom();
    }

    private void memo(Memo memo) {
        document.add(PdfText.line("บันทึกข้อความ", PdfFonts.bold(MEMO_TITLE), Element.ALIGN_CENTER));
        document.add(PdfText.field("ส่วนราชการ", memo.office()));
        document.add(PdfText.fields("ที่", memo.number(), "วันที่", memo.date()));
        document.add(PdfText.field("เรื่อง", memo.subject()));
        document.add(PdfText.field("เรียน", memo.to()));
        for (var text : memo.body()) document.add(PdfText.paragraph(text));
        if (!memo.signatures().isEmpty()) document.add(PdfTables.signatures(memo.signatures()));
    }

    /** Counts the sheets of the document itself: its cover has no number. */
    private static final class PageNumbers extends PdfPageEventHelper {

        private static final float BOTTOM = 10 * MM;
        private static final float SIZE = 12;

        private final Digits digits;
        private final boolean cover;

        PageNumbers(Digits digits, boolean cover) {
            this.digits = digits;
            this.cover = cover;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            int number = writer.getPageNumber() - (cover ? 1 : 0);
            if (number < 1) return;
            var page = document.getPageSize();
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    PdfText.phrase(digits.write(Integer.toString(number)), PdfFonts.regular(SIZE)),
                    (page.getLeft() + page.getRight()) / 2,
                    BOTTOM,
                    0);
        }
    }
}
