package org.sucharit.complaints.rebuilding;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** Copies what a page needs to be seen, each object once, without what else objects can carry. */
final class PdfObjects {

    private static final int DEEPEST = 400;

    /** What a page draws with; properties of marked content are not among it. */
    private static final List<String> RESOURCES =
            List.of("Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading");

    /** Dictionaries whose keys are anyone's names. */
    private static final Set<String> NAMED_BY_OTHERS = Set.of("CharProcs", "Colorants");

    private static final List<String> PHOTOS = List.of("DCTDecode", "DCT", "JPXDecode");

    private static final Set<String> LEFT_OUT = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "StructParent",
            "StructParents",
            "OPI",
            "Ref",
            "AF",
            "Alternates",
            "A",
            "AA",
            "JS",
            "URI",
            "EF",
            "Parent",
            "P",
            "Annots",
            "OC",
            "Info",
            "Author",
            "Creator",
            "Producer",
            "PtData",
            "Measure",
            "Private",
            "F",
            "FFilter",
            "FDecodeParms",
            "PS",
            "Level1",
            "Title",
            "Subject",
            "Keywords",
            "CreationDate",
            "ModDate",
            "Length",
            "DPart",
            "Dest",
            "Contents",
            "RC",
            "T",
            "TU");

    private final COSDocument to;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private int depth;

    PdfObjects(COSDocument to) {
        this.to = to;
    }

    COSStream newStream() {
        return to.createCOSStream();
    }

    COSDictionary resources(@Nullable COSDictionary from) throws IOException {
        var resources = new COSDictionary();
        if (from == null) return resources;
        for (var kind : RESOURCES) {
            var name = COSName.getPDFName(kind);
            var named = from.getCOSDictionary(name);
            if (named != null) resources.setItem(name, named(named));
        }
        return resources;
    }

    COSBase copy(@Nullable COSBase from) throws IOException {
        var object = from instanceof COSObject indirect ? indirect.getObject() : from;
        if (object == null) return COSNull.NULL;
        var known = copies.get(object);
        if (known != null) return known;
        if (++depth > DEEPEST) throw new CannotRebuild();
        try {
            return switch (object) {
                case COSStream stream -> stream(stream);
                case COSDictionary dictionary -> {
                    var copy = remembered(dictionary, new COSDictionary());
                    fill(copy, dictionary);
                    yield copy;
                }
                case COSArray array -> {
                    var copy = remembered(array, new COSArray());
                    for (int i = 0; i < array.size(); i++) copy.add(copy(array.get(i)));
                    yield copy;
                }
                default -> object;
            };
        } finally {
            depth--;
        }
    }

    private COSBase stream(COSStream from) throws IOException {
        var copy = remembered(from, newStream());
        var subtype = from.getNameAsString(COSName.SUBTYPE);
        if ("PS".equals(subtype)) return copy; // a program
        fill(copy, from);
        if ("Form".equals(subtype) || from.getInt(COSName.PATTERN_TYPE) == 1) form(from, copy);
        else if ("Image".equals(subtype)) image(from, copy);
        else raw(from, copy);
        return copy;
    }

    private void form(COSStream from, COSStream copy) throws IOException {
        copy.removeItem(COSName.FILTER);
        copy.removeItem(COSName.DECODE_PARMS);
        PdfContent.write(new PDFormXObject(from), copy);
    }

    /** A photo stays as it is compressed, without place, camera and time. */
    private void image(COSStream from, COSStream copy) throws IOException {
        var filters =
                new PDStream(from).getFilters().stream().map(COSName::getName).toList();
        if (filters.isEmpty() || !PHOTOS.contains(filters.getLast())) {
            raw(from, copy);
            return;
        }
        byte[] photo;
        try (var in = new PDStream(from).createInputStream(PHOTOS)) {
            photo = in.readAllBytes();
        }
        boolean jpeg2000 = filters.getLast().equals("JPXDecode");
        copy.setItem(COSName.FILTER, jpeg2000 ? COSName.JPX_DECODE : COSName.DCT_DECODE);
        if (filters.size() > 1) copy.removeItem(COSName.DECODE_PARMS);
        try (var out = copy.createRawOutputStream()) {
            out.write(jpeg2000 ? Jpeg2000.bare(photo) : Jpeg.bare(photo));
        }
    }

    private static void raw(COSStream from, COSStream copy) throws IOException {
        if (!from.hasData()) return;
        try (var in = from.createRawInputStream();
                var out = copy.createRawOutputStream()) {
            in.transferTo(out);
        }
    }

    private void fill(COSDictionary copy, COSDictionary from) throws IOException {
        for (var key : from.keySet()) {
            var name = key.getName();
            if (LEFT_OUT.contains(name)) continue;
            var value = from.getDictionaryObject(key);
            if (name.equals("Resources") && value instanceof COSDictionary resources)
                copy.setItem(key, resources(resources));
            else if (NAMED_BY_OTHERS.contains(name) && value instanceof COSDictionary named)
                copy.setItem(key, named(named));
            else copy.setItem(key, copy(value));
        }
    }

    private COSDictionary named(COSDictionary from) throws IOException {
        var copy = new COSDictionary();
        for (var key : from.keySet()) copy.setItem(key, copy(from.getDictionaryObject(key)));
        return copy;
    }

    private <T extends COSBase> T remembered(COSBase from, T copy) {
        copies.put(from, copy);
        return copy;
    }
}
