package org.sucharit.reporting.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that everyone may have.
 *
 * @param name in addresses and file names
 * @param collection where its rows come from; when that changes, it is another file
 * @param rows all of them, one after the other; to be closed
 */
record Dataset<R>(String name, String collection, List<Column<R>> columns, Supplier<Stream<R>> rows) {

    static <R> Builder<R> called(String name) {
        return new Builder<>(name);
    }

    /** Writes all of it. */
    void write(RowFile file) {
        try (var all = rows.get()) {
            all.forEach(row -> file.write(values(row)));
        }
    }

    private @Nullable Object[] values(R row) {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++)
            values[i] = columns.get(i).value().apply(row);
        return values;
    }

    /** Column after column. */
    static final class Builder<R> {

        private final String name;
        private final List<Column<R>> columns = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        private Builder<R> add(String column, Column.Type type, Function<R, @Nullable Object> value) {
            columns.add(new Column<>(column, type, value));
            return this;
        }

        Builder<R> text(String column, Function<R, @Nullable Object> value) {
            return add(column, Column.Type.TEXT, row -> {
                var found = value.apply(row);
                return found == null ? null : found.toString();
            });
        }

        Builder<R> integer(String column, Function<R, @Nullable Integer> value) {
            return add(column, Column.Type.INTEGER, value::apply);
        }

        Builder<R> decimal(String column, Function<R, java.math.@Nullable BigDecimal> value) {
            return add(column, Column.Type.DECIMAL, value::apply);
        }

        Builder<R> date(String column, Function<R, java.time.@Nullable LocalDate> value) {
            return add(column, Column.Type.DATE, value::apply);
        }

        Builder<R> bool(String column, Function<R, @Nullable Boolean> value) {
            return add(column, Column.Type.BOOLEAN, value::apply);
        }

        <T> Builder<R> texts(String column, Function<R, List<T>> values, Function<T, String> text) {
            return add(column, Column.Type.TEXTS, row -> values.apply(row).stream()
                    .map(text)
                    .toList());
        }

        Dataset<R> from(String collection, Supplier<Stream<R>> rows) {
            return new Dataset<>(name, collection, List.copyOf(columns), rows);
        }
    }
}
