package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sucharit.bench.OpenDataFiles.Column;

class OpenDataFilesTests {

    private static final List<Column> COLUMNS = List.of(
            new Column("title", "TEXT"),
            new Column("group", "TEXT"),
            new Column("number", "INTEGER"),
            new Column("score", "DECIMAL"),
            new Column("day", "DATE"),
            new Column("verified", "BOOLEAN"),
            new Column("steps", "TEXTS"));
    private static final List<String> LINES = List.of("""
            {"title":"มาตรการ","group":"a, \\"b\\"","number":3,"score":97.07,"day":"2026-01-05","verified":true,"steps":["หนึ่ง","สอง"]}""", """
            {"title":"อื่น","group":null,"number":4,"score":null,"day":null,"verified":false,"steps":[]}""");
    private static final String CSV = """
            \uFEFFtitle,group,number,score,day,verified,steps\r
            มาตรการ,"a, ""b""\",3,97.07,2026-01-05,true,หนึ่ง | สอง\r
            อื่น,,4,,,false,\r
            """;

    private final Differences differences = new Differences();

    @TempDir
    Path folder;

    private Connection reader;

    @BeforeEach
    void open() throws Exception {
        reader = OpenDataFiles.reader();
        Files.writeString(file("csv"), CSV);
        Files.writeString(file("json"), "[" + String.join(",", LINES) + "]");
        Files.writeString(file("ndjson"), String.join("\n", LINES) + "\n");
        try (var statement = reader.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (CAST(score AS DECIMAL(18,2)) AS score, CAST(day AS DATE) AS day)"
                    + " FROM read_json('%s')) TO '%s' (FORMAT parquet)".formatted(file("ndjson"), file("parquet")));
        }
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
    }

    private Path file(String format) {
        return folder.resolve("measures." + format);
    }

    @Test
    void what_is_in_a_file_is_what_was_told() throws Exception {
        check(tables(Map.of()));

        assertThat(differences.compared()).isEqualTo(4 * (1 + COLUMNS.size()));
        assertThat(differences.found()).isZero();
    }

    @Test
    void each_column_in_each_format_that_differs_is_found() throws Exception {
        check(tables(Map.of(
                "title",
                "มาตรการ ",
                "number",
                5,
                "score",
                new BigDecimal("97.08"),
                "day",
                LocalDate.of(2026, 1, 6),
                "verified",
                false,
                "steps",
                List.of("หนึ่ง"))));

        assertThat(differences.found()).isEqualTo(4 * 6);
    }

    @Test
    void a_row_that_is_missing_is_found() throws Exception {
        var tables = tables(Map.of());
        tables.row("measures", Map.of());
        check(tables);

        assertThat(differences.found()).isEqualTo(4);
    }

    private void check(Tables expected) throws Exception {
        var files = new OpenDataFiles(new PublicDoor("http://localhost"), expected, differences);
        for (var format : List.of("csv", "json", "ndjson", "parquet"))
            files.check(reader, "measures", COLUMNS, file(format), format);
    }

    private static Tables tables(Map<String, Object> changed) {
        var first = new HashMap<String, @Nullable Object>();
        first.put("title", "มาตรการ");
        first.put("group", "a, \"b\"");
        first.put("number", 3);
        first.put("score", new BigDecimal("97.07"));
        first.put("day", LocalDate.of(2026, 1, 5));
        first.put("verified", true);
        first.put("steps", List.of("หนึ่ง", "สอง"));
        first.putAll(changed);
        var second = new HashMap<String, @Nullable Object>();
        second.put("title", "อื่น");
        second.put("number", 4);
        second.put("verified", false);
        second.put("steps", List.of());
        var tables = new Tables();
        tables.row("measures", first);
        tables.row("measures", second);
        return tables;
    }
}
