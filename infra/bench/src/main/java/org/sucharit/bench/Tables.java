package org.sucharit.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many rows the datasets of open data must have, and what their columns must come to. */
final class Tables {

    /** Rows, and totals by column; a column that is not there has no value in any row. */
    static final class Table {

        private long rows;
        private final Map<String, Total> columns = new TreeMap<>();

        long rows() {
            return rows;
        }

        Total column(String name) {
            return columns.getOrDefault(name, Total.NOTHING);
        }
    }

    private final Map<String, Table> tables = new HashMap<>();

    /** @param values by column */
    void row(String dataset, Map<String, ? extends @Nullable Object> values) {
        var table = tables.computeIfAbsent(dataset, _ -> new Table());
        table.rows++;
        values.forEach((column, value) ->
                table.columns.merge(column, Total.NOTHING.plus(value), (before, _) -> before.plus(value)));
    }

    /** Empty where there is no row. */
    Table of(String dataset) {
        return tables.getOrDefault(dataset, new Table());
    }
}
