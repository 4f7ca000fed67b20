package org.sucharit.complaints.rebuilding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A new PDF of what the pages of another one show. Nothing of the document around them comes along: no properties,
 * names, scripts, attachments, forms, links, earlier revisions. What forms and notes show is drawn into the page.
 */
final class Pdf {

    private static final int MOST_PAGES = 2_000;

    private Pdf() {}

    static Copy rewritten(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        int pages = 0;
        try (var from = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
                var to = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            var objects = new PdfObjects(to.getDocument());
            for (var page : from.getPages()) {
                if (++pages > MOST_PAGES) throw new CannotRebuild();
                to.addPage(page(page, objects));
            }
            if (pages == 0) throw new CannotRebuild();
            to.setDocumentId(1L); // otherwise it would come from the clock
            to.save(out);
        }
        var copy = out.toByteArray();
        return new Copy("application/pdf", copy, pages, () -> firstPage(copy));
    }

    private static PDPage page(PDPage from, PdfObjects objects) throws IOException {
        var page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.MEDIA_BOX, from.getMediaBox().getCOSArray());
        page.setItem(COSName.CROP_BOX, from.getCropBox().getCOSArray());
        page.setItem(COSName.ROTATE, COSInteger.get(from.getRotation()));
        var resources = objects.resources(
                from.getResources() == null ? null : from.getResources().getCOSObject());
        page.setItem(COSName.RESOURCES, resources);
        var group = from.getCOSObject().getCOSDictionary(COSName.GROUP);
        if (group != null) page.setItem(COSName.GROUP, objects.copy(group));
        page.setItem(COSName.CONTENTS, new PdfContent(objects, resources).of(from));
        return new PDPage(page);
    }

    private static @Nullable BufferedImage firstPage(byte[] copy) {
        FontMappers.set(new PdfFonts());
        try (var document = Loader.loadPDF(copy, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var size = document.getPage(0).getCropBox();
            float longer = Math.max(size.getWidth(), size.getHeight());
            if (!(longer > 1)) return null;
            return new PDFRenderer(document).renderImage(0, 2 * SmallPicture.MOST / longer);
        } catch (IOException e) {
            return null;
        }
    }
}
