package org.sucharit.measures.document;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads DOCX as a person sees it with all changes accepted: paragraphs with their automatic numbers, tables with merged
 * cells, text boxes and footnotes; headers, footers and deleted or hidden text are left out.
 */
final class WordReader {

    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "sectPr",
            "rPr",
            "tblPr",
            "tblGrid",
            "sdtPr",
            "sdtEndPr",
            "fldData",
            "rt");

    private final Archive archive;
    private final Draft draft;
    private final WordStyles styles = new WordStyles();
    private final Numbering numbering = new Numbering();
    private final Set<String> notes = new LinkedHashSet<>();

    WordReader(Archive archive, Draft draft) {
        this.archive = archive;
        this.draft = draft;
    }

    void read(String part) throws IOException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var relations = archive.relations(part);
        try (var xml = archive.xml(folder + "styles.xml")) {
            styles.read(xml);
        }
        try (var xml = archive.xml(folder + "numbering.xml")) {
            numbering.read(xml);
        }
        try (var xml = archive.required(part)) {
            xml.root().children(name -> {
                if (name.equals("body")) new Walk(xml, relations).blocks(new Flow.IntoDraft(draft));
            });
        }
        readNotes(folder + "footnotes.xml", "footnote");
        readNotes(folder + "endnotes.xml", "endnote");
    }

    private void readNotes(String part, String kind) throws IOException {
        if (notes.stream().noneMatch(note -> note.startsWith(kind))) return;
        try (var xml = archive.xml(part)) {
            if (xml == null) return;
            xml.root().children(_ -> {
                if (notes.contains(kind + xml.attribute("id", ""))) {
                    new Walk(xml, Map.of()).blocks(new Flow.IntoDraft(draft));
                }
            });
        }
    }

    private interface Step {
        void read() throws IOException;
    }

    /** A part of the package being read from its top to its end. */
    private final class Walk {

        private final Xml xml;
        private final Map<String, String> relations;
        private String joined = "";

        Walk(Xml xml, Map<String, String> relations) {
            this.xml = xml;
            this.relations = relations;
        }

        void blocks(Flow flow) throws IOException {
            xml.children(name -> block(name, flow));
        }

        private void block(String name, Flow flow) throws IOException {
            switch (name) {
                case "p" -> paragraph(flow);
                case "tbl" -> {
                    flow.endTable();
                    rows(flow);
                    flow.endTable();
                }
                case "AlternateContent" -> alternative(() -> blocks(flow));
                default -> {
                    if (!LEFT_OUT.contains(name)) blocks(flow);
                }
            }
        }

        private void paragraph(Flow flow) throws IOException {
            var paragraph = new WordParagraph(styles, numbering);
            content(paragraph);
            // an empty paragraph of a list shows its number in a cell, where it numbers the row
            boolean numbered = !paragraph.text.toString().isBlank() || flow instanceof Flow.Kept;
            var text = joined + (numbered ? paragraph.number() : "") + paragraph.text;
            if (paragraph.isJoined()) {
                joined = text;
            } else {
                joined = "";
                flow.paragraph(text, paragraph.headingLevel());
            }
            for (var box : paragraph.floating) box.passOn(flow);
        }

        private void content(WordParagraph paragraph) throws IOException {
            xml.children(name -> inline(name, paragraph));
        }

        private void inline(String name, WordParagraph paragraph) throws IOException {
            var text = paragraph.text;
            switch (name) {
                case "t" -> text.append(xml.text());
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "pPr" -> paragraph.properties(xml);
                case "r" -> run(paragraph);
                case "hyperlink" -> link(paragraph);
                case "footnoteReference" -> notes.add("footnote" + xml.attribute("id", ""));
                case "endnoteReference" -> notes.add("endnote" + xml.attribute("id", ""));
                case "AlternateContent" -> alternative(() -> content(paragraph));
                case "txbxContent" -> {
                    var box = new Flow.Kept(draft);
                    var outer = joined;
                    joined = "";
                    blocks(box);
                    joined = outer;
                    paragraph.floating.add(box);
                }
                default -> {
                    if (!LEFT_OUT.contains(name)) content(paragraph);
                }
            }
            if (text.length() > draft.limits().characters()) throw draft.tooComplex();
        }

        private void run(WordParagraph paragraph) throws IOException {
            int from = paragraph.text.length();
            var hidden = new boolean[1];
            xml.children(name -> {
                if (name.equals("rPr")) {
                    xml.children(property -> {
                        if (property.equals("vanish")) hidden[0] = xml.isOn();
                    });
                } else {
                    inline(name, paragraph);
                }
            });
            if (hidden[0]) paragraph.text.setLength(from);
        }

        private void link(WordParagraph paragraph) throws IOException {
            int from = paragraph.text.length();
            var address = relations.getOrDefault(xml.attribute("id", ""), "");
            content(paragraph);
            var shown = paragraph.text.substring(Math.min(from, paragraph.text.length()));
            if (address.startsWith("http") && !Markdown.shows(shown, address))
                paragraph.text.append(' ').append(address);
        }

        /** The same content stands there twice, for newer and for older programs: the first is read. */
        private void alternative(Step step) throws IOException {
            var read = new boolean[1];
            xml.children(_ -> {
                if (!read[0]) step.read();
                read[0] = true;
            });
        }

        private void rows(Flow flow) throws IOException {
            xml.children(name -> {
                if (name.equals("tr")) row(flow);
                else if (!LEFT_OUT.contains(name)) rows(flow);
            });
        }

        private void row(Flow flow) throws IOException {
            var row = new WordRow();
            cells(row);
            if (row.deleted) return;
            if (row.contents.size() == 1 && row.contents.getFirst().holdsTable()) {
                // a frame drawn around tables: what it frames is the table
                flow.endTable();
                row.contents.getFirst().passOn(flow);
                flow.endTable();
            } else {
                flow.row(row.cells);
            }
        }

        private void cells(WordRow row) throws IOException {
            xml.children(name -> {
                switch (name) {
                    case "trPr" ->
                        xml.children(property -> {
                            if (property.equals("del")) row.deleted = true;
                            else if (property.equals("gridBefore")) row.indent(xml.number("val", 0));
                        });
                    case "tc" -> cell(row);
                    default -> {
                        if (!LEFT_OUT.contains(name)) cells(row);
                    }
                }
            });
        }

        private void cell(WordRow row) throws IOException {
            var content = new Flow.Kept(draft);
            var merge = new WordRow.Merge();
            xml.children(name -> {
                if (name.equals("tcPr")) xml.children(property -> merge.property(xml, property));
                else block(name, content);
            });
            row.add(content, merge);
        }
    }
}
