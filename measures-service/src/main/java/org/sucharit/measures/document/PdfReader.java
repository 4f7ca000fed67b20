package org.sucharit.measures.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.sucharit.measures.document.DocumentUnreadable.Reason;
import org.sucharit.measures.document.PdfLayout.Item;
import org.sucharit.measures.document.PdfLayout.TableItem;
import org.sucharit.measures.document.PdfLayout.TextItem;

/** Reads PDF with a text layer: what stands where on its pages, put together again. */
final class PdfReader {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:หน้า(?:ที่)?|page|[-–—/|().\\s]|of|จาก|[0-9๐-๙])+", Pattern.CASE_INSENSITIVE);
    private static final int FEW_LETTERS = 15;

    static {
        FontMappers.set(new BuiltinFont());
    }

    private final Draft draft;

    /** How many letters there are of each size, in half points. */
    private final Map<Integer, Integer> sizes = new HashMap<>();

    PdfReader(Draft draft) {
        this.draft = draft;
    }

    void read(byte[] content) throws IOException {
        PdfBombs.refuse(content, draft);
        try (var document = Loader.loadPDF(
                new RandomAccessReadBuffer(content), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > draft.limits().pages()) {
                throw new DocumentUnreadable(
                        Reason.TOO_COMPLEX,
                        DocumentUnreadable.Place.page(draft.limits().pages() + 1));
            }
            read(document);
        } catch (InvalidPasswordException locked) {
            throw new DocumentUnreadable(Reason.ENCRYPTED, locked);
        } catch (NoClassDefFoundError cryptography) {
            // only documents locked for the holders of certificates need what is missing
            throw new DocumentUnreadable(Reason.ENCRYPTED, cryptography);
        }
    }

    private void read(PDDocument document) throws IOException {
        var items = new ArrayList<List<Item>>();
        int number = 0;
        int letters = 0;
        int unreadable = 0;
        int pictures = 0;
        for (var drawn : document.getPages()) {
            draft.page(++number);
            var page = new PdfPage(drawn, draft);
            int lettersHere = letters(page);
            letters += lettersHere;
            unreadable += page.unreadable();
            pictures += page.pictures();
            if (lettersHere == 0 && page.pictures() > 0) draft.leftOutPage(number);
            for (var glyph : page.glyphs()) sizes.merge(Math.round(glyph.size * 2), 1, Integer::sum);
            var glyphs =
                    isMisread(page) ? page.glyphs().stream().map(Glyph::reread).toList() : page.glyphs();
            items.add(new ArrayList<>(new PdfLayout(page, glyphs, draft).items()));
        }
        // letters without meaning are no better than a picture of them
        if (letters < FEW_LETTERS && pictures > 0 || unreadable > letters) {
            throw new DocumentUnreadable(Reason.SCAN_WITHOUT_TEXT);
        }
        dropPageNumbers(items);
        dropRunningHeads(items);
        float body = bodySize();
        for (int i = 0; i < items.size(); i++) {
            draft.page(i + 1);
            for (var item : items.get(i)) add(item, body);
            draft.endTable();
        }
    }

    private void add(Item item, float body) {
        switch (item) {
            case TextItem text -> draft.line(text.text(), text.size() > body * 1.25f ? 1 : 0);
            case TableItem table -> {
                draft.endTable();
                table.rows().forEach(draft::row);
                draft.endTable();
            }
        }
    }

    private static int letters(PdfPage page) {
        int letters = 0;
        for (var glyph : page.glyphs()) if (!glyph.isBlank()) letters++;
        return letters + page.turned().size();
    }

    /** Whether the fonts give Thai letters as the Latin ones of the same byte. */
    private static boolean isMisread(PdfPage page) {
        int misread = 0;
        int letters = 0;
        for (var glyph : page.glyphs()) {
            if (glyph.isBlank()) continue;
            letters++;
            char c = glyph.text().charAt(0);
            if (ThaiText.isThai(c)) return false;
            if (ThaiText.isMisread(c)) misread++;
        }
        return misread * 10 > letters * 3;
    }

    private float bodySize() {
        return sizes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(24)
                / 2f;
    }

    private static void dropPageNumbers(List<List<Item>> pages) {
        for (var page : pages) {
            if (page.size() > 1 && isPageNumber(page.getFirst())) page.removeFirst();
            if (page.size() > 1 && isPageNumber(page.getLast())) page.removeLast();
        }
    }

    private static boolean isPageNumber(Item item) {
        return item instanceof TextItem text
                && text.text().strip().length() <= 20
                && PAGE_NUMBER.matcher(text.text().strip()).matches();
    }

    /** A line that stands at the top or bottom of most of at least three pages is read once. */
    private static void dropRunningHeads(List<List<Item>> pages) {
        if (pages.size() < 3) return;
        var pagesWith = new HashMap<String, Integer>();
        for (var page : pages) {
            var heads = new HashSet<String>();
            for (var item : ends(page)) heads.add(key(item));
            for (var head : heads) pagesWith.merge(head, 1, Integer::sum);
        }
        var seen = new HashSet<String>();
        for (var page : pages) {
            for (var item : ends(page)) {
                boolean running = pagesWith.getOrDefault(key(item), 0) >= Math.max(3, pages.size() * 0.6);
                if (running && !seen.add(key(item))) page.remove(item);
            }
        }
    }

    private static List<TextItem> ends(List<Item> page) {
        var ends = new ArrayList<TextItem>();
        if (page.size() < 2) return ends;
        if (page.getFirst() instanceof TextItem first) ends.add(first);
        if (page.getLast() instanceof TextItem last) ends.add(last);
        return ends;
    }

    private static String key(TextItem item) {
        return item.text().replaceAll("[\\s0-9๐-๙]", "");
    }
}
