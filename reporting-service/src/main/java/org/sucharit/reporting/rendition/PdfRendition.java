package org.sucharit.reporting.rendition;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.sucharit.reporting.paper.Block;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Memo;
import org.sucharit.reporting.paper.Paper;

/** A document as PDF: A4, Sarabun, the headings of tables on every page. */
final class PdfRendition {

    static final float MM = 72 / 25.4f;
    private static final float LEFT = 30 * MM;
    private static final float OTHER = 20 * MM;
    private static final float MEMO_TITLE = 24;
    private static final float TITLE = 18;

    /** A heading with less room under it begins the next page. */
    private static final float ROOM_FOR_MORE = 90;

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
        document.setDocumentLanguage("th");
        document.addTitle(paper.name());
        document.addAuthor(paper.agency());
        document.open();
        new PdfRendition(document, writer).write(paper);
        document.close();
        return out.toByteArray();
    }

    private static Rectangle sheet(Paper paper) {
        return paper.page() == Paper.Page.PORTRAIT ? PageSize.A4 : PageSize.A4.rotate();
    }

    private void write(Paper paper) {
        if (paper.memo() != null) {
            memo(paper.memo());
            document.setPageSize(sheet(paper));
            document.newPage();
        }
        for (var line : paper.title()) document.add(PdfText.line(line, PdfFonts.bold(TITLE), Element.ALIGN_CENTER));
        paper.blocks().forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> heading(text, level);
            case Block.Paragraph(String text) -> document.add(PdfText.paragraph(text));
            case Block.Tabular(var table) -> {
                document.add(PdfTables.of(table));
                if (table.note() != null) document.add(PdfText.note(table.note()));
            }
            case Block.SignatureRoom(var signatures) -> document.add(PdfTables.signatures(signatures));
        }
    }

    private void heading(String text, int level) {
        if (writer.getVerticalPosition(false) - document.bottom() < ROOM_FOR_MORE) document.newPage();
        document.add(PdfText.heading(text, level));
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
