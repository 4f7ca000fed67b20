package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Every file of open data in every format, fetched and read back by DuckDB, which has readers of its own for all of them: rows and
 * what each column comes to must be what was invented.
 */
final class OpenDataFiles {

    private static final List<String> FORMATS = List.of("csv", "json", "ndjson", "parquet");

    /** As the dictionary calls them. */
    record Column(String name, String type) {

        private String quoted() {
            return '"' + name + '"';
        }

        private String typed() {
            return switch (type) {
                case "INTEGER" -> "BIGINT";
                case "DECIMAL" -> "DECIMAL(18,2)";
                case "DATE" -> "DATE";
                case "BOOLEAN" -> "BOOLEAN";
                case "TEXTS" -> "VARCHAR[]";
                default -> "VARCHAR";
            };
        }

        /** How a cell of CSV becomes a value; there lists are one text. */
        private String ofCell() {
            var cell = "nullif(%s, '')".formatted(quoted());
            return type.equals("TEXTS")
                    ? "CASE WHEN %1$s IS NULL THEN CAST([] AS VARCHAR[]) ELSE string_split(%1$s, ' | ') END AS %2$s"
                            .formatted(cell, quoted())
                    : "CAST(%s AS %s) AS %s".formatted(cell, typed(), quoted());
        }

        /** As {@link Total} has it: filled, sum, entries. */
        private String totals() {
            var filled = type.equals("TEXTS") ? "count_if(len(%s) > 0)" : "count(%s)";
            var sum =
                    switch (type) {
                        case "INTEGER", "DECIMAL" -> "%s";
                        case "DATE" -> "date_diff('day', DATE '1970-01-01', %s)";
                        case "BOOLEAN" -> "CAST(%s AS INTEGER)";
                        case "TEXTS" -> "strlen(array_to_string(%s, ''))";
                        default -> "strlen(%s)";
                    };
            var entries = type.equals("TEXTS") ? "len(%s)" : "0";
            return "%s, CAST(coalesce(sum(%s), 0) AS DECIMAL(38,2)), CAST(coalesce(sum(%s), 0) AS BIGINT)"
                    .formatted(filled, sum, entries)
                    .replace("%s", quoted());
        }
    }

    private final PublicDoor door;
    private final Tables expected;
    private final Differences differences;

    OpenDataFiles(PublicDoor door, Tables expected, Differences differences) {
        this.door = door;
        this.expected = expected;
        this.differences = differences;
    }

    /** @param folder for the files while they are looked at @return bytes of all files */
    long check(Path folder) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        long bytes = 0;
        try (var reader = reader()) {
            for (var described : door.json("/api/open-data/dictionary"))
                for (var format : FORMATS) {
                    var name = described.path("dataset").asString();
                    var file = folder.resolve(name + "." + format);
                    door.save("/api/open-data/%s.%s".formatted(name, format), file);
                    check(reader, name, columns(described), file, format);
                    bytes += Files.size(file);
                    Files.delete(file);
                }
        }
        Files.delete(folder);
        return bytes;
    }

    /** DuckDB would fetch what it lacks from elsewhere. */
    static Connection reader() throws SQLException {
        var reader = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = reader.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
        }
        return reader;
    }

    private static List<Column> columns(JsonNode described) {
        return StreamSupport.stream(described.path("columns").spliterator(), false)
                .map(column -> new Column(
                        column.path("name").asString(), column.path("type").asString()))
                .toList();
    }

    /** Reads a file back. */
    void check(Connection reader, String dataset, List<Column> columns, Path file, String format) throws SQLException {
        var select = new ArrayList<String>(List.of("count(*)"));
        columns.forEach(column -> select.add(column.totals()));
        var sql = "SELECT %s FROM (%s)".formatted(String.join(", ", select), source(columns, file, format));
        var table = expected.of(dataset);
        var where = dataset + "." + format;
        try (var statement = reader.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            differences.compare(where + " rows", table.rows(), result.getLong(1));
            for (int i = 0; i < columns.size(); i++)
                differences.compare(
                        where + " " + columns.get(i).name(),
                        table.column(columns.get(i).name()),
                        total(result, 2 + 3 * i));
        }
    }

    private static Total total(ResultSet result, int place) throws SQLException {
        return new Total(result.getLong(place), result.getBigDecimal(place + 1), result.getLong(place + 2));
    }

    private static String source(List<Column> columns, Path file, String format) {
        return switch (format) {
            case "csv" ->
                "SELECT %s FROM read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
                        .formatted(columns.stream().map(Column::ofCell).collect(Collectors.joining(", ")), file);
            case "json" -> json(columns, file, "array");
            case "ndjson" -> json(columns, file, "newline_delimited");
            default -> "SELECT * FROM read_parquet('%s')".formatted(file);
        };
    }

    private static String json(List<Column> columns, Path file, String format) {
        var types = columns.stream()
                .map(column -> "%s: '%s'".formatted(column.quoted(), column.typed()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "SELECT * FROM read_json('%s', format = '%s', columns = %s)".formatted(file, format, types);
    }
}
