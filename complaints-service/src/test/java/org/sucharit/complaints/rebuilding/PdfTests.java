package org.sucharit.complaints.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.complaints.rebuilding.Marked.MARKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTests {

    private static final String VISIBLE = "What everybody sees";

    @Test
    void a_pdf_keeps_what_its_pages_show_and_loses_everything_around_them() throws IOException {
        var file = marked();
        assertThat(Rebuilds.opened(file)).contains(MARKER);

        var copy = Rebuilds.of(file).orElseThrow();

        assertThat(copy.type()).isEqualTo("application/pdf");
        assertThat(copy.pages()).isEqualTo(1);
        assertThat(Rebuilds.opened(copy.content()))
                .doesNotContain(MARKER)
                .doesNotContain("JavaScript")
                .doesNotContain("/URI")
                .doesNotContain("/AcroForm")
                .doesNotContain("Producer");
        try (var document = Loader.loadPDF(copy.content())) {
            assertThat(new PDFTextStripper().getText(document)).contains(VISIBLE, "Typed into the form");
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSizeGreaterThan(1);
            assertThat(document.getDocumentInformation().getCOSObject().keySet())
                    .isEmpty();
        }
        assertThat(copy.thumbnail()).isNotEmpty();
    }

    @Test
    void what_an_earlier_revision_said_is_gone() throws IOException {
        var first = document(MARKER);
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(first)) {
            write(document, document.getPage(0), VISIBLE);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }

        var copy = Rebuilds.of(out.toByteArray()).orElseThrow();

        assertThat(text(copy.content())).contains(VISIBLE).doesNotContain(MARKER);
        assertThat(Rebuilds.opened(copy.content())).doesNotContain(MARKER);
    }

    @Test
    void a_locked_or_broken_one_and_one_of_too_many_pages_has_no_copy() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(document(VISIBLE))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        assertThat(Rebuilds.of(out.toByteArray())).isEmpty();
        assertThat(Rebuilds.of(Marked.bytes("%PDF-1.7\nnothing"))).isEmpty();
        assertThat(Rebuilds.of(pages(2_001))).isEmpty();
        assertThat(Rebuilds.of(pages(300)).orElseThrow().pages()).isEqualTo(300);
    }

    private static byte[] marked() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, VISIBLE);
            around(document, page);
            form(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void around(PDDocument document, PDPage page) throws IOException {
        document.getDocumentInformation().setAuthor(MARKER);
        document.getDocumentInformation().setProducer(MARKER);
        var xmp = new PDMetadata(document, new ByteArrayInputStream(Marked.bytes("<x>" + MARKER + "</x>")));
        document.getDocumentCatalog().setMetadata(xmp);
        page.setMetadata(xmp);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + MARKER + "')"));
        var files = new PDEmbeddedFilesNameTreeNode();
        var attached = new PDComplexFileSpecification();
        attached.setFile(MARKER);
        attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(Marked.bytes(MARKER))));
        files.setNames(Map.of(MARKER, attached));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var action = new PDActionURI();
        action.setURI("https://example.org/" + MARKER);
        var link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(10, 10, 50, 50));
        var note = new PDAnnotationText();
        note.setContents(MARKER);
        note.setTitlePopup(MARKER);
        note.setRectangle(new PDRectangle(10, 80, 20, 20));
        page.getAnnotations().add(link);
        page.setAnnotations(java.util.List.of(link, note));
        var image = PDImageXObject.createFromByteArray(document, Marked.jpeg(1), "x");
        image.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), new COSString(MARKER));
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(image, 100, 300, 200, 100);
        }
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.addComment(MARKER);
        }
    }

    private static void form(PDDocument document, PDPage page) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName(MARKER);
        field.setDefaultAppearance("/Helv 12 Tf 0 g");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(50, 600, 300, 30));
        widget.setPage(page);
        form.getFields().add(field);
        var annotations = new java.util.ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        field.setValue("Typed into the form");
    }

    private static byte[] document(String text) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            write(document, page, text);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        page.getCOSObject().setItem(COSName.CONTENTS, new PDStream(document));
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] pages(int number) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < number; i++) document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
