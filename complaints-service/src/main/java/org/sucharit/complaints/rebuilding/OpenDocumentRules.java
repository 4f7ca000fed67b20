package org.sucharit.complaints.rebuilding;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What of an OpenDocument part shows, and no more; as {@link OfficeRules}. */
final class OpenDocumentRules implements XmlRules {

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final Set<String> DROPPED = Set.of(
            "scripts",
            "event-listeners",
            "tracked-changes",
            "change",
            "change-start",
            "change-end",
            "meta",
            "settings",
            "forms",
            "dde-source",
            "dde-connection-decls",
            "dde-connection-decl",
            "dde-links",
            "dde-link",
            "table-source",
            "section-source",
            "cell-range-source",
            "object",
            "object-ole",
            "plugin",
            "applet",
            "floating-frame",
            "creator",
            "date-string",
            "creator-initials",
            "author-name",
            "author-initials",
            "initial-creator",
            "printed-by",
            "user-defined",
            "file-name",
            "template-name",
            "sender-firstname",
            "sender-lastname",
            "sender-initials",
            "sender-title",
            "sender-position",
            "sender-email",
            "sender-phone-private",
            "sender-fax",
            "sender-company",
            "sender-phone-work",
            "sender-street",
            "sender-city",
            "sender-postal-code",
            "sender-country",
            "sender-state-or-province",
            "execute-macro",
            "script",
            "database-display",
            "database-name",
            "font-face-src",
            "content-validations",
            "named-expressions",
            "database-ranges",
            "image-map",
            "title",
            "desc",
            "sound",
            "calculation-settings");

    private final Map<String, String> pictures;

    /** @param pictures new names by old ones */
    OpenDocumentRules(Map<String, String> pictures) {
        this.pictures = pictures;
    }

    @Override
    public Fate of(XMLStreamReader in) {
        var name = in.getLocalName();
        var space = String.valueOf(in.getNamespaceURI());
        if (space.contains(":loext:") || space.contains("documentfoundation")) return Fate.UNWRAP;
        if (!space.startsWith("urn:oasis:names:tc:opendocument:") && !space.equals(XLINK)) return Fate.DROP;
        if (DROPPED.contains(name)) return Fate.DROP;
        if (name.equals("a")) return Fate.UNWRAP;
        return (name.equals("image") || name.equals("fill-image")) && newName(in) == null ? Fate.DROP : Fate.KEEP;
    }

    @Override
    public @Nullable String attribute(XMLStreamReader in, int index) {
        var name = in.getAttributeLocalName(index);
        var space = String.valueOf(in.getAttributeNamespace(index));
        if (space.equals(XLINK)) return name.equals("href") ? newName(in) : in.getAttributeValue(index);
        if (!space.startsWith("urn:oasis:names:tc:opendocument:") && !space.startsWith("http://www.w3.org/"))
            return null;
        return switch (name) {
            case "formula", "condition", "content-validation-name", "target-frame-name", "rsid", "paragraph-rsid" ->
                null;
            default -> in.getAttributeValue(index);
        };
    }

    private @Nullable String newName(XMLStreamReader in) {
        var link = in.getAttributeValue(XLINK, "href");
        return link == null ? null : pictures.get(link.replaceFirst("^\\./", ""));
    }
}
