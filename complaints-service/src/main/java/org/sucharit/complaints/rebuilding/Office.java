package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word, Excel or PowerPoint file written anew: the parts that are reached from its main part and may be copied, each
 * through {@link OfficeRules}, pictures decoded and written anew. Everything else stays behind.
 */
final class Office {

    private static final int MOST_INDEX = 4 << 20;

    private final Packed packed;
    private final OfficeTypes types;
    private final Map<String, byte[]> links;
    private final Map<String, KeptPart> kept = new LinkedHashMap<>();

    /** @param relations by their ids */
    private record KeptPart(String name, String type, Map<String, OfficeLinks.Link> relations) {}

    Office(Packed packed) throws IOException {
        this.packed = packed;
        this.links = packed.whole(name -> name.endsWith(".rels") || name.equals("[Content_Types].xml"), MOST_INDEX);
        this.types = OfficeTypes.read(Objects.requireNonNull(links.get("[Content_Types].xml")));
    }

    Copy rewritten() throws IOException {
        var main = main();
        reach(main);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write(zip, "[Content_Types].xml", OfficeTypes.written(typesByName()));
            write(zip, "_rels/.rels", OfficeLinks.written(Map.of("rId1", OfficeLinks.main(newNameOf(main)))));
            packed.each((name, content) -> {
                var part = kept.get(name);
                if (part != null) write(zip, part, content);
            });
            for (var part : kept.values())
                if (!part.relations().isEmpty())
                    write(zip, OfficeLinks.of(part.name()), OfficeLinks.written(renamed(part)));
        }
        return Copy.of(Objects.requireNonNull(OfficeParts.document(types.of(main))), out.toByteArray());
    }

    private String main() {
        return OfficeLinks.read(links.get("_rels/.rels"), "").values().stream()
                .filter(link -> link.type().endsWith("/officeDocument"))
                .map(OfficeLinks.Link::target)
                .filter(target -> OfficeParts.document(types.of(target)) != null)
                .findFirst()
                .orElseThrow(CannotRebuild::new);
    }

    private void reach(String main) {
        var folder = main.matches("[a-z]{1,10}/[a-z]{1,20}\\.xml") ? main.substring(0, main.indexOf('/') + 1) : "";
        var open = new ArrayDeque<>(List.of(main));
        while (!open.isEmpty()) {
            var name = open.pop();
            if (kept.containsKey(name)) continue;
            var relations = new LinkedHashMap<String, OfficeLinks.Link>();
            OfficeLinks.read(links.get(OfficeLinks.of(name)), name).forEach((id, link) -> {
                if (!mayBeKept(link)) return;
                relations.put(id, link);
                open.push(link.target());
            });
            kept.put(name, new KeptPart(newName(folder, name), types.of(name), relations));
        }
    }

    private boolean mayBeKept(OfficeLinks.Link link) {
        if (link.outside()) return false;
        var type = types.of(link.target());
        return OfficeParts.kept(type) != null && OfficeParts.document(type) == null || OfficeParts.isPicture(type);
    }

    private String newNameOf(String name) {
        return Objects.requireNonNull(kept.get(name)).name();
    }

    /** A picture keeps nothing of its name; nor does a part whose name is not of the usual kind. */
    private String newName(String folder, String name) {
        var type = types.of(name);
        if (OfficeParts.isPicture(type))
            return folder + "media/image" + kept.size() + (isPhoto(type) ? ".jpeg" : ".png");
        return name.matches("[a-zA-Z]{1,12}(/[a-zA-Z]{1,20}){0,2}/[a-zA-Z]{1,20}[0-9]{0,5}\\.xml")
                ? name
                : folder + "part" + kept.size() + ".xml";
    }

    private Map<String, String> typesByName() {
        var byName = new LinkedHashMap<String, String>();
        kept.forEach((_, part) -> {
            var type = OfficeParts.kept(part.type());
            if (type != null) byName.put(part.name(), type);
        });
        return byName;
    }

    private Map<String, OfficeLinks.Link> renamed(KeptPart part) {
        var renamed = new LinkedHashMap<String, OfficeLinks.Link>();
        part.relations()
                .forEach((id, link) ->
                        renamed.put(id, new OfficeLinks.Link(link.type(), newNameOf(link.target()), false)));
        return renamed;
    }

    private static void write(ZipOutputStream zip, KeptPart part, InputStream content) throws IOException {
        zip.putNextEntry(entry(part.name()));
        if (OfficeParts.isPicture(part.type())) zip.write(PackedPicture.rewritten(content, isPhoto(part.type())));
        else
            XmlFilter.copy(
                    content,
                    new StaysOpen(zip),
                    new OfficeRules(part.type(), part.relations().keySet()));
        zip.closeEntry();
    }

    private static boolean isPhoto(String type) {
        return type.equals("image/jpeg") || type.equals("image/jpg");
    }

    private static void write(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The only date a packed file can have that says nothing. */
    static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }
}
