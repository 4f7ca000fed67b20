package org.sucharit.reporting.docx;

import org.sucharit.reporting.paper.Block;
import org.sucharit.reporting.paper.Memo;
import org.sucharit.reporting.paper.Paper;
import org.sucharit.reporting.paper.Signatory;
import org.sucharit.reporting.paper.Table;

/** A paper as a file that Word and LibreOffice open and edit: real tables, named styles, nothing hidden in it. */
public final class DocxRendition {

    private static final String DOTS = ".".repeat(30);

    private final WordFile file;

    private DocxRendition(Paper paper) {
        file = new WordFile(paper.name(), paper.agency(), paper.page(), paper.digits());
    }

    /** The paper in Office Open XML; the same bytes for the same paper. */
    public static byte[] of(Paper paper) {
        var rendition = new DocxRendition(paper);
        if (paper.memo() != null) rendition.cover(paper.memo());
        paper.title().forEach(line -> rendition.file.line(Style.TITLE, line));
        paper.blocks().forEach(rendition::block);
        return rendition.file.bytes();
    }

    private void cover(Memo memo) {
        file.line(Style.MEMO_TITLE, "บันทึกข้อความ");
        file.line(Style.MEMO_LINE, "ส่วนราชการ  " + orDots(memo.office()));
        file.line(Style.MEMO_LINE, "ที่  " + orDots(memo.number()) + "\tวันที่  " + orDots(memo.date()));
        file.line(Style.MEMO_LINE, "เรื่อง  " + orDots(memo.subject()));
        file.line(Style.MEMO_LAST_LINE, "เรียน  " + orDots(memo.to()));
        memo.body().forEach(text -> file.line(Style.BODY, text));
        memo.signatures().forEach(this::signature);
        file.endCover();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> file.line(Style.heading(level), text);
            case Block.Paragraph(String text) -> file.line(Style.BODY, text);
            case Block.Tabular(Table table) -> table(table);
            case Block.SignatureRoom(var signatures) -> signatures.forEach(this::signature);
        }
    }

    private void table(Table table) {
        var word = file.table(table.columns());
        for (var row : table.rows()) {
            switch (row) {
                case Table.Row.Group(String text) -> word.group(text);
                case Table.Row.Cells(var cells, boolean strong) -> word.row(cells, strong);
            }
        }
        // a table right below another would become one with it
        if (table.note() == null) file.line(Style.AFTER_TABLE, "");
        else file.line(Style.TABLE_NOTE, table.note());
    }

    private void signature(Signatory signatory) {
        file.line(Style.SIGNATURE_FIRST, "ลงชื่อ" + DOTS);
        file.line(Style.SIGNATURE, "(" + orDots(signatory.name()) + ")");
        file.line(Style.SIGNATURE, signatory.position().isEmpty() ? "ตำแหน่ง" + DOTS : signatory.position());
        file.line(Style.SIGNATURE, signatory.role());
        file.line(Style.SIGNATURE_LAST, "วันที่ " + orDots(signatory.day()));
    }

    private static String orDots(String text) {
        return text.isEmpty() ? DOTS : text;
    }
}
