package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The relationships of a part. */
final class OfficeLinks {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** What stands in a relationship's type and id comes from the file, and goes into another. */
    private static final Pattern TYPE = Pattern.compile("https?://[a-z.]+/[a-zA-Z0-9/.]{1,150}");

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.-]{1,60}");

    private OfficeLinks() {}

    /**
     * @param target name of a part
     * @param outside whether it leads out of the file
     */
    record Link(String type, String target, boolean outside) {}

    static Link main(String part) {
        return new Link(OFFICE + "officeDocument", part, false);
    }

    /** Where the relationships of a part stand. */
    static String of(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** @return by their ids; none when there is no such part */
    static Map<String, Link> read(byte @Nullable [] xml, String part) {
        var links = new LinkedHashMap<String, Link>();
        if (xml == null) return links;
        try {
            var in = XmlFilter.reader(new ByteArrayInputStream(xml));
            while (in.hasNext()) if (in.next() == XMLStreamReader.START_ELEMENT) add(in, part, links);
            return links;
        } catch (XMLStreamException e) {
            throw new CannotRebuild();
        }
    }

    private static void add(XMLStreamReader in, String part, Map<String, Link> links) {
        var id = in.getAttributeValue(null, "Id");
        var type = in.getAttributeValue(null, "Type");
        var target = in.getAttributeValue(null, "Target");
        if (id == null || type == null || target == null) return;
        boolean outside = in.getAttributeValue(null, "TargetMode") != null
                && !"Internal".equals(in.getAttributeValue(null, "TargetMode"));
        if (ID.matcher(id).matches() && TYPE.matcher(type).matches())
            links.put(id, new Link(type, outside ? "" : resolved(part, target), outside));
    }

    private static String resolved(String part, String target) {
        try {
            return URI.create("file:///" + part).resolve(target).getPath().replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            throw new CannotRebuild();
        }
    }

    static String written(Map<String, Link> links) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                """);
        links.forEach((id, link) -> xml.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(link.type())
                .append("\" Target=\"/")
                .append(link.target())
                .append("\"/>"));
        return xml.append("</Relationships>").toString();
    }
}
