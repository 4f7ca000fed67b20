package org.sucharit.measures.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Word document's paragraph styles say about headings and lists. */
final class WordStyles {

    private static final class Style {
        String parent = "";
        int outline = -1;
        int number = -1;
        int level = -1;
    }

    private final Map<String, Style> styles = new HashMap<>();

    void read(@Nullable Xml xml) throws IOException {
        if (xml == null) return;
        xml.root().children(name -> {
            if (!name.equals("style")) return;
            var style = new Style();
            styles.put(xml.attribute("styleId", ""), style);
            xml.children(child -> {
                switch (child) {
                    case "name" -> {
                        if (xml.attribute("val", "").equals("Title")) style.outline = 0;
                    }
                    case "basedOn" -> style.parent = xml.attribute("val", "");
                    case "pPr" ->
                        xml.children(property -> {
                            if (property.equals("outlineLvl")) style.outline = xml.number("val", -1);
                            else if (property.equals("numPr")) {
                                xml.children(part -> {
                                    if (part.equals("numId")) style.number = xml.number("val", -1);
                                    else if (part.equals("ilvl")) style.level = xml.number("val", -1);
                                });
                            }
                        });
                    default -> {}
                }
            });
        });
    }

    /** Heading level from 0, or -1. */
    int outline(String id) {
        return find(id, style -> style.outline);
    }

    /** The list's number, or -1. */
    int number(String id) {
        return find(id, style -> style.number);
    }

    /** The list's level, or -1. */
    int level(String id) {
        return find(id, style -> style.level);
    }

    private int find(String id, java.util.function.ToIntFunction<Style> property) {
        var style = styles.get(id);
        for (int steps = 0; style != null && steps < 20; steps++) {
            int value = property.applyAsInt(style);
            if (value >= 0) return value;
            style = styles.get(style.parent);
        }
        return -1;
    }
}
