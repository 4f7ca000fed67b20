package org.sucharit.measures.understanding;

import java.util.List;
import java.util.Optional;

/** The columns of a table, each with the field it is about, and what the table's rows are. */
record Columns(TableKind kind, List<Column> all) {

    /** A table whose columns nothing explains. */
    static final Columns NONE = new Columns(TableKind.OTHER, List.of());

    Columns {
        all = List.copyOf(all);
    }

    boolean has(Field field) {
        return all.stream().anyMatch(column -> column.field() == field || column.alsoSpeaksOf(field));
    }

    Optional<Column> first(Field field) {
        return all.stream().filter(column -> column.field() == field).findFirst();
    }

    /** Whether a column names the measures; else a line or row above them does, or nothing. */
    boolean nameMeasures() {
        return first(Field.TITLE).isPresent()
                || first(Field.ISSUE).isPresent()
                || first(Field.ANSWERS).isPresent();
    }

    /** The column that tells where a new row of the domain begins: its title, or what stands in the title's place. */
    int leading() {
        return first(Field.TITLE)
                .or(() -> first(Field.ISSUE))
                .or(() -> first(Field.ANSWERS))
                .or(() -> first(Field.STEPS))
                .or(() -> first(Field.IMPROVEMENT))
                .map(Column::index)
                .orElse(0);
    }
}
