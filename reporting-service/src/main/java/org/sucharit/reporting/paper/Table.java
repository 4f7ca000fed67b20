package org.sucharit.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose headings stand again on every page.
 *
 * @param note under the table, or null
 */
public record Table(
        List<Column> columns, List<Row> rows, @Nullable String note) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows)
            if (row instanceof Row.Cells filled && filled.cells().size() != columns.size())
                throw new IllegalArgumentException("a row has another number of cells than there are columns");
    }

    /** @param share of the table's width, in relation to the other columns' */
    public record Column(String heading, int share, Alignment alignment) {

        static Column text(String heading, int share) {
            return new Column(heading, share, Alignment.START);
        }

        static Column centred(String heading, int share) {
            return new Column(heading, share, Alignment.CENTRE);
        }

        static Column number(String heading, int share) {
            return new Column(heading, share, Alignment.END);
        }
    }

    public enum Alignment {
        START,
        CENTRE,
        END
    }

    public sealed interface Row {

        /** One text across the whole table, for the rows below it. */
        record Group(String text) implements Row {}

        /**
         * @param cells each the lines of a cell; an empty cell has none
         * @param strong whether it sums up the others
         */
        record Cells(List<List<String>> cells, boolean strong) implements Row {

            public Cells {
                cells = cells.stream().map(List::copyOf).toList();
            }

            /** A row whose cells have at most one line each. */
            static Cells of(String... texts) {
                return new Cells(lines(texts), false);
            }

            static Cells sum(String... texts) {
                return new Cells(lines(texts), true);
            }

            private static List<List<String>> lines(String... texts) {
                List<List<String>> cells = new ArrayList<>();
                for (String text : texts) cells.add(text.isEmpty() ? List.of() : List.of(text));
                return cells;
            }
        }
    }
}
