package org.sucharit.reporting.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Paper.Page;
import org.sucharit.reporting.paper.Table;

/** A Word file while it is written: what is in it is what is seen of it. */
final class WordFile {

    private final XWPFDocument document = Template.open();
    private final Page page;

    /**
     * @param title and author as programs show them in a file's properties
     * @param page how the sheets after the cover lie
     */
    WordFile(String title, String author, Page page, Digits digits) {
        this.page = page;
        describe(title, author);
        Sheets.lay(document.getDocument().getBody().getSectPr(), page, digits);
    }

    private void describe(String title, String author) {
        try {
            var properties = document.getPackage().getPackageProperties();
            properties.setTitleProperty(title);
            properties.setCreatorProperty(author);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    void line(Style style, String text) {
        write(document.createParagraph(), style, text);
    }

    WordTable table(List<Table.Column> columns) {
        return new WordTable(document.createTable(1, columns.size()), columns, Sheets.textWidth(page));
    }

    /** What was written so far is a cover of upright sheets without numbers. */
    void endCover() {
        var last = document.createParagraph();
        write(last, Style.AFTER_TABLE, "");
        last.getCTP().getPPr().addNewSectPr().set(Template.uprightSheet());
        Sheets.countFromOne(document.getDocument().getBody().getSectPr());
    }

    static void write(XWPFParagraph paragraph, Style style, String text) {
        paragraph.setStyle(style.id());
        if (text.isEmpty()) return;
        var run = paragraph.createRun();
        var stretches = text.split("\t", -1);
        for (int i = 0; i < stretches.length; i++) {
            if (i > 0) run.addTab();
            run.setText(stretches[i]);
        }
    }

    /** The same bytes whenever the same was written. */
    byte[] bytes() {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return Parts.of(out.toByteArray()).packed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
