package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What {@code [Content_Types].xml} says about each part. */
final class OfficeTypes {

    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    private OfficeTypes() {}

    static OfficeTypes read(byte[] xml) {
        var types = new OfficeTypes();
        try {
            var in = XmlFilter.reader(new ByteArrayInputStream(xml));
            while (in.hasNext()) if (in.next() == XMLStreamReader.START_ELEMENT) types.add(in);
            return types;
        } catch (XMLStreamException e) {
            throw new CannotRebuild();
        }
    }

    private void add(XMLStreamReader in) {
        var type = in.getAttributeValue(null, "ContentType");
        if (type == null) return;
        var extension = in.getAttributeValue(null, "Extension");
        var name = in.getAttributeValue(null, "PartName");
        if (extension != null) byExtension.put(extension.toLowerCase(Locale.ROOT), type);
        if (name != null) byName.put(name.replaceFirst("^/", ""), type);
    }

    /** @return empty when nothing is said about it */
    String of(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return byName.getOrDefault(name, byExtension.getOrDefault(extension, ""));
    }

    static String written(Map<String, String> typesByName) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>\
                """);
        typesByName.forEach((name, type) -> xml.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        return xml.append("</Types>").toString();
    }
}
