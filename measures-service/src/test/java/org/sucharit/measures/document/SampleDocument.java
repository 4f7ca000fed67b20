package org.sucharit.measures.document;

import java.util.ArrayList;
import java.util.List;

/** A report to be written in any format: what a reader should find in it, whatever the format. */
public record SampleDocument(List<Part> parts) {

    /** Stands for a cell that is merged with the one above it. */
    public static final String ABOVE = "\u0000above";

    public sealed interface Part permits Text, Grid {}

    /** @param level heading level, 0 for ordinary text */
    public record Text(String text, int level) implements Part {}

    /** @param headings empty where the table has none */
    public record Grid(List<String> headings, List<Entry> entries) implements Part {

        public int columns() {
            return headings.isEmpty()
                    ? entries.stream()
                            .filter(Cells.class::isInstance)
                            .mapToInt(entry -> ((Cells) entry).cells().size())
                            .max()
                            .orElse(1)
                    : headings.size();
        }
    }

    public sealed interface Entry permits Cells, Group, PageBreak {}

    /** A row; paragraphs in a cell are separated by {@code \n}. */
    public record Cells(List<String> cells) implements Entry {}

    /** A row with one text for all its columns. */
    public record Group(String text) implements Entry {}

    /**
     * The table ends here and goes on, with its headings repeated, on the next page. A row that the break cuts is two
     * {@link Cells}, the second with empty cells where nothing goes on.
     */
    public record PageBreak() implements Entry {}

    public SampleDocument {
        parts = List.copyOf(parts);
    }

    public static Builder sample() {
        return new Builder();
    }

    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        public Builder title(String text) {
            parts.add(new Text(text, 1));
            return this;
        }

        public Builder text(String text) {
            parts.add(new Text(text, 0));
            return this;
        }

        public Builder table(List<String> headings, List<Entry> entries) {
            parts.add(new Grid(headings, entries));
            return this;
        }

        public SampleDocument build() {
            return new SampleDocument(parts);
        }
    }

    public static Cells cells(String... cells) {
        return new Cells(List.of(cells));
    }

    public static Group group(String text) {
        return new Group(text);
    }

    public static PageBreak pageBreak() {
        return new PageBreak();
    }
}
