package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import org.sucharit.kernel.reported.DocumentKind;

/** One measure whose texts stand beside or under their headings, as it is being collected. */
final class Card {

    /** One heading with its text. */
    private record Labelled(String label, String text) {}

    private final List<Labelled> texts = new ArrayList<>();
    private final int row;

    Card(int row) {
        this.row = row;
    }

    /** A heading without the number before it. */
    static Heading heading(String label) {
        return Heading.of(
                label.replaceFirst("^\\s*[(]?[0-9๐-๙]{1,2}(?:\\.[0-9๐-๙]{1,2})*\\s*[.)]?\\s*|^[-•●▪]\\s*", ""));
    }

    void put(String label, String text) {
        texts.add(new Labelled(label, text));
    }

    /** More text under the last heading. */
    void goOn(String text) {
        if (texts.isEmpty()) {
            put("", text);
            return;
        }
        Labelled last = texts.removeLast();
        put(last.label(), last.text().isEmpty() ? text : last.text() + "\n" + text);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    boolean has(Field field) {
        return texts.stream().anyMatch(text -> heading(text.label()).field() == field);
    }

    int size() {
        return texts.size();
    }

    /** How many of its headings name a field. */
    long known() {
        return texts.stream().filter(text -> heading(text.label()).isSure()).count();
    }

    /** What turned out to be ordinary text. */
    List<Part> asLines() {
        return texts.stream()
                .map(text -> Texts.oneLine(text.text()))
                .filter(text -> !text.isEmpty())
                .<Part>map(text -> new Part.Prose(text, 0, row))
                .toList();
    }

    /** The same as a table of one row with its headings above. */
    List<Part> parts(DocumentKind kind) {
        List<String> labels =
                texts.stream().map(text -> heading(text.label()).text()).toList();
        List<String> above = texts.stream().map(_ -> "").toList();
        GridRow cells = new GridRow(
                row,
                texts.stream()
                        .map(text -> new GridCell(text.text(), false, false, 1))
                        .toList());
        Columns columns = ColumnAssignment.of(new HeadingBlock(1, above, labels), List.of(cells), kind);
        return List.of(new Part.Head(columns, false), new Part.Body(cells));
    }
}
