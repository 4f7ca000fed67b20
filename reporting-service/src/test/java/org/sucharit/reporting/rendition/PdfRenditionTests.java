package org.sucharit.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.reporting.look.ColumnLayout;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Block;
import org.sucharit.reporting.paper.Paper;
import org.sucharit.reporting.paper.Papers;
import org.sucharit.reporting.paper.SampleReports;

class PdfRenditionTests {

    /**
     * The marks of these words stand over or under each other, over tall letters, or under letters with a foot. In this
     * font ั leans on the stem of ป, in a browser too: they are one stain.
     */
    @ParameterizedTest
    @CsvSource({
        "น้ำ, 4", "ที่, 3", "ผู้, 3", "ปั๊ม, 3", "กุ้ง, 4", "ฎีกา, 4", "ปี่, 3", "ป้า, 3", "ฟื้น, 4", "ญาติ, 5",
        "ฐิติ, 5", "กฎุ, 3",
    })
    void no_mark_touches_a_letter_or_another_mark(String word, int apart) throws IOException {
        var page = picture(PdfRendition.of(paper(word)));
        assertThat(Ink.of(page).stains()).as("stains of ink in %s", word).isEqualTo(apart);
    }

    /** Else the test above would prove nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ที่", "น้ำ", "ปี่"})
    void set_without_layout_they_would_touch(String word) throws IOException {
        assertThat(Ink.of(withoutLayout(word)).stains()).isLessThan(word.equals("น้ำ") ? 4 : 3);
    }

    @Test
    void a_document_is_on_a4_with_its_words_and_its_fonts_in_it() throws IOException {
        var pdf = PdfRendition.of(
                Papers.of(SampleReports.progress(SampleReports.look(ColumnLayout.RESULTS, Digits.THAI))));
        try (var document = Loader.loadPDF(pdf)) {
            var sheet = document.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isBetween(594f, 596f);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isBetween(841f, 843f);
            for (var page : document.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("th");
            assertThat(document.getDocumentInformation().getTitle()).contains("รายงานผลการดำเนินการ", "๒๕๖๖");
        }
    }

    @Test
    void the_headings_of_a_long_table_stand_on_every_page() throws IOException {
        var report =
                SampleReports.long_(SampleReports.progress(SampleReports.look(ColumnLayout.FOLLOW_UP, Digits.ARABIC)));
        try (var document = Loader.loadPDF(PdfRendition.of(Papers.of(report)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 3; page < document.getNumberOfPages() - 1; page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(ThaiText.fold(text.getText(document)))
                        .as("page %d", page)
                        .contains("การติดตามผล");
            }
        }
    }

    private static Paper paper(String word) {
        return new Paper(
                "เทศบาล", Paper.Page.PORTRAIT, Digits.THAI, List.of(), null, List.of(new Block.Paragraph(word)));
    }

    private static BufferedImage withoutLayout(String word) throws IOException {
        try (var document = new PDDocument();
                var font = PdfRenditionTests.class.getResourceAsStream("/pagekit/fonts/Sarabun-Regular.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(PDType0Font.load(document, font), 16);
                content.newLineAtOffset(100, 700);
                content.showText(word);
                content.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return picture(bytes.toByteArray());
        }
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 600, ImageType.GRAY);
            // where the word is, and not the page's number
            return page.getSubimage(0, 0, page.getWidth() / 2, page.getHeight() / 4);
        }
    }
}
