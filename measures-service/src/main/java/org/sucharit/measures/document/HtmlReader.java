package org.sucharit.measures.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads HTML, as programs save it under the name of a Word or Excel file. Fetches and runs nothing. */
final class HtmlReader {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "table",
            "section",
            "article",
            "center",
            "blockquote",
            "pre",
            "hr",
            "dt",
            "dd",
            "caption",
            "header",
            "footer",
            "main",
            "body");
    private static final Set<String> LEFT_OUT =
            Set.of("script", "style", "head", "noscript", "template", "object", "svg");
    private static final int DEEPEST = 250;

    private final Draft draft;

    HtmlReader(Draft draft) {
        this.draft = draft;
    }

    void read(byte[] content) throws IOException {
        if (content.length > draft.limits().characters()) throw draft.tooComplex();
        boolean declared = new String(
                        content, 0, Math.min(4_096, content.length), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(java.util.Locale.ROOT)
                .contains("charset=");
        var html = declared
                ? Jsoup.parse(new ByteArrayInputStream(content), null, "")
                : Jsoup.parse(TextDecoding.decode(content));
        draft.goOn();
        walk(html.body(), new Flow.IntoDraft(draft), 0);
    }

    private void walk(Element element, Flow flow, int depth) {
        if (depth > DEEPEST) throw draft.tooComplex();
        var line = new StringBuilder();
        for (var node : element.childNodes()) {
            draft.goOn();
            if (node instanceof Element child && isBlock(child)) {
                flush(line, flow);
                block(child, flow, depth);
            } else {
                inline(node, line, depth);
            }
        }
        flush(line, flow);
    }

    private void block(Element element, Flow flow, int depth) {
        var name = element.normalName();
        if (name.equals("table")) {
            flow.endTable();
            table(element, flow, depth);
            flow.endTable();
        } else if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            flow.paragraph(element.text(), name.charAt(1) - '0');
        } else {
            walk(element, flow, depth + 1);
        }
    }

    /** An element of text that holds a block counts as one: nothing in it must be run together. */
    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || element.selectFirst("table, p, div, br, li") != null;
    }

    private void inline(Node node, StringBuilder line, int depth) {
        if (depth > DEEPEST) throw draft.tooComplex();
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
        } else if (node instanceof Element element && !LEFT_OUT.contains(element.normalName())) {
            int from = line.length();
            for (var child : element.childNodes()) inline(child, line, depth + 1);
            var address = element.normalName().equals("a") ? element.attr("href") : "";
            if (address.startsWith("http") && !Markdown.shows(line.substring(from), address))
                line.append(' ').append(address);
        }
    }

    private static void flush(StringBuilder line, Flow flow) {
        if (!line.toString().isBlank()) flow.paragraph(line.toString(), 0);
        line.setLength(0);
    }

    private void table(Element table, Flow flow, int depth) {
        var above = new ArrayList<@Nullable Span>();
        for (var part : table.children()) {
            if (part.normalName().equals("tr")) row(part, above, flow, depth);
            else if (part.normalName().equals("caption")) flow.paragraph(part.text(), 0);
            else for (var row : part.children()) if (row.normalName().equals("tr")) row(row, above, flow, depth);
        }
    }

    /** A cell that reaches into the rows below. */
    private record Span(int rows, int columns) {}

    private void row(Element row, List<@Nullable Span> above, Flow flow, int depth) {
        var cells = new ArrayList<Cell>();
        var cellElements = row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
        Flow.Kept only = null;
        int column = 0;
        int next = 0;
        while (next < cellElements.size() || column < above.size()) {
            draft.goOn();
            if (column > draft.limits().columns()) throw draft.tooComplex();
            var span = column < above.size() ? above.get(column) : null;
            if (span != null) {
                cells.add(new Cell("", true, span.columns()));
                above.set(column, span.rows() > 1 ? new Span(span.rows() - 1, span.columns()) : null);
                column += span.columns();
            } else if (next < cellElements.size()) {
                var element = cellElements.get(next++);
                var content = new Flow.Kept(draft);
                walk(element, content, depth + 1);
                only = content;
                int columns = spanOf(element, "colspan", 200);
                int rows = spanOf(element, "rowspan", 2_000);
                cells.add(new Cell(content.text(), false, columns));
                while (above.size() < column + columns) above.add(null);
                if (rows > 1) above.set(column, new Span(rows - 1, columns));
                column += columns;
            } else {
                column++;
            }
        }
        if (cells.size() == 1 && only != null && only.holdsTable()) only.passOn(flow);
        else flow.row(cells);
    }

    private static int spanOf(Element cell, String name, int most) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(name).strip()), 1, most);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
