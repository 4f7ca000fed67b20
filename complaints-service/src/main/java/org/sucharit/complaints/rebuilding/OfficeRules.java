package org.sucharit.complaints.rebuilding;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What of a Word, Excel or PowerPoint part shows, and no more: tracked changes are accepted, fields show what they
 * showed last, links lead nowhere, nobody is named as author of anything.
 */
final class OfficeRules implements XmlRules {

    private static final Set<String> DROPPED = Set.of(
            // tracked changes
            "del",
            "moveFrom",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tcPrChange",
            "trPrChange",
            "tblGridChange",
            "numberingChange",
            "cellIns",
            "cellDel",
            "cellMerge",
            "delText",
            "delInstrText",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            // who worked on it, where and with what
            "proofErr",
            "permStart",
            "permEnd",
            "fileSharing",
            "fileVersion",
            "absPath",
            "revisionPtr",
            "smartTagPr",
            "customXmlPr",
            "sdtPr",
            "sdtEndPr",
            "custDataLst",
            "modifyVerifier",
            "customSheetViews",
            "customWorkbookViews",
            "fileRecoveryPr",
            "extLst",
            "creationId",
            "protectedRanges",
            "docParts",
            // links, fields and what runs
            "altChunk",
            "subDoc",
            "control",
            "OLEObject",
            "hlinkClick",
            "hlinkHover",
            "hlinkMouseOver",
            "hyperlinks",
            "externalReferences",
            "externalData",
            "oleObjects",
            "controls",
            "legacyDrawing",
            "legacyDrawingHF",
            "pivotCaches",
            "webPublishing",
            "webPublishItems",
            "smartTags",
            "smartTagTypes",
            "queryTableParts",
            "f",
            "definedNames",
            "dataConsolidate",
            "dataValidations",
            "functionGroups",
            "oleSize",
            "htmlPubPr",
            "ClientData",
            "media",
            "cmAuthorLst",
            "embedRegular",
            "embedBold",
            "embedItalic",
            "embedBoldItalic");

    private static final Set<String> UNWRAPPED = Set.of(
            "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "hyperlink", "instrText");

    /** All that the settings of a Word file may say. */
    private static final Set<String> SETTINGS = Set.of(
            "settings",
            "zoom",
            "mirrorMargins",
            "evenAndOddHeaders",
            "defaultTabStop",
            "characterSpacingControl",
            "compat",
            "compatSetting",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator");

    private static final Set<String> NAMES_OF_FILES = Set.of("descr", "title", "alt", "href", "tooltip", "spid");

    private static final Set<String> NAMED = Set.of("docPr", "cNvPr");

    private static final Set<String> FORMULAS = Set.of("formula", "formula1", "formula2");

    /** Formulas that reach out of the file: other files, addresses, programs. */
    private static final Pattern REACHES_OUT =
            Pattern.compile("[\\[|]|://|\\\\\\\\|\\b(webservice|hyperlink|rtd|call|register|image|filterxml|cube|dde)");

    private final boolean settings;
    private final Set<String> relations;
    private final OfficeFields fields = new OfficeFields();
    private String element = "";

    /** @param relations ids of relationships that the part keeps */
    OfficeRules(String contentType, Set<String> relations) {
        this.settings = contentType.endsWith("wordprocessingml.settings+xml");
        this.relations = relations;
    }

    @Override
    public Fate of(XMLStreamReader in) {
        var name = in.getLocalName();
        element = name;
        if (fields.at(in)) return Fate.DROP;
        if (!isOffice(in.getNamespaceURI())) return Fate.DROP;
        if (settings && !SETTINGS.contains(name)) return Fate.DROP;
        if (DROPPED.contains(name)) return Fate.DROP;
        if (isWord(in) && UNWRAPPED.contains(name)) return Fate.UNWRAP;
        return leadsNowhere(in) && !name.equals("blip") ? Fate.DROP : Fate.KEEP;
    }

    @Override
    public @Nullable String attribute(XMLStreamReader in, int index) {
        var name = in.getAttributeLocalName(index);
        var space = Objects.requireNonNullElse(in.getAttributeNamespace(index), "");
        var value = in.getAttributeValue(index);
        if (isRelations(space)) return relations.contains(value) ? value : null;
        if (space.startsWith("http://schemas.microsoft.com/")) return null;
        if (NAMES_OF_FILES.contains(name) || name.startsWith("rsid")) return null;
        if (space.startsWith("urn:schemas-microsoft-com") && !name.equals("ext")) return null;
        return switch (name) {
            case "author" -> "";
            case "initials", "date", "src", "action", "macro", "codeName" -> null;
            case "name" -> NAMED.contains(in.getLocalName()) ? "" : value;
            default -> value;
        };
    }

    @Override
    public String text(String text) {
        if (element.equals("instrText")) fields.code(text);
        if (element.equals("instrText") || fields.hidden()) return "";
        return FORMULAS.contains(element)
                        && REACHES_OUT.matcher(text.toLowerCase(Locale.ROOT)).find()
                ? ""
                : text;
    }

    /** Whether it is only there for a relationship that the copy does not have. */
    private boolean leadsNowhere(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++)
            if (isRelations(Objects.requireNonNullElse(in.getAttributeNamespace(i), ""))
                    && !relations.contains(in.getAttributeValue(i))) return true;
        return false;
    }

    private static boolean isRelations(String space) {
        return space.endsWith("/officeDocument/2006/relationships")
                || space.equals("http://purl.oclc.org/ooxml/officeDocument/relationships");
    }

    private static boolean isWord(XMLStreamReader in) {
        return String.valueOf(in.getNamespaceURI()).contains("wordprocessingml");
    }

    private static boolean isOffice(@Nullable String space) {
        return space != null
                && (space.startsWith("http://schemas.openxmlformats.org/")
                        || space.startsWith("http://purl.oclc.org/ooxml/")
                        || space.startsWith("http://schemas.microsoft.com/office/")
                        || space.equals("urn:schemas-microsoft-com:vml")
                        || space.startsWith("urn:schemas-microsoft-com:office:"));
    }
}
