package org.sucharit.measures.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is read; what floats beside it comes after it. */
final class WordParagraph {

    final StringBuilder text = new StringBuilder();
    final List<Flow.Kept> floating = new ArrayList<>();

    private final WordStyles styles;
    private final Numbering numbering;
    private String style = "";
    private int list = -1;
    private int listLevel = -1;
    private int outline = -1;
    private boolean endDeleted;

    WordParagraph(WordStyles styles, Numbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    void properties(Xml xml) throws IOException {
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val", "");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numPr" ->
                    xml.children(part -> {
                        if (part.equals("numId")) list = xml.number("val", -1);
                        else if (part.equals("ilvl")) listLevel = xml.number("val", -1);
                    });
                case "rPr" ->
                    xml.children(part -> {
                        if (part.equals("del")) endDeleted = true;
                    });
                default -> {}
            }
        });
    }

    /** Its automatic number; asking for it counts. */
    String number() {
        int number = list >= 0 ? list : styles.number(style);
        int level = listLevel >= 0 ? listLevel : styles.level(style);
        return number > 0 ? numbering.next(number, Math.max(0, level)) : "";
    }

    int headingLevel() {
        int level = outline >= 0 ? outline : styles.outline(style);
        return level >= 0 && level < 9 ? level + 1 : 0;
    }

    /** Whether it runs on into the next one. */
    boolean isJoined() {
        return endDeleted;
    }
}
