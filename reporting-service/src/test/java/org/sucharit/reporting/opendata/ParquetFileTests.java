package org.sucharit.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was written as Parquet is read back with Parquet's own reader. */
class ParquetFileTests {

    private static Dataset<@Nullable Object[]> dataset(Stream<@Nullable Object[]> rows) {
        return Dataset.<@Nullable Object[]>called("test-rows")
                .text("text", row -> row[0])
                .integer("number", row -> (Integer) row[1])
                .decimal("score", row -> (BigDecimal) row[2])
                .date("day", row -> (LocalDate) row[3])
                .bool("yes", row -> (Boolean) row[4])
                .texts("many", ParquetFileTests::many, Object::toString)
                .from("rows", () -> rows);
    }

    private static List<?> many(@Nullable Object[] row) {
        return row[5] instanceof List<?> entries ? entries : List.of();
    }

    private static byte[] written(Stream<@Nullable Object[]> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var dataset = dataset(rows);
        try (var file = Format.PARQUET.opening.open(dataset.columns(), dataset.name(), out)) {
            dataset.write(file);
        }
        return out.toByteArray();
    }

    private static List<List<@Nullable Object>> read(byte[] file) {
        return ParquetRead.rows(file).stream()
                .<List<@Nullable Object>>map(row -> new ArrayList<>(row.values()))
                .toList();
    }

    @Test
    void every_kind_of_value_comes_back_and_what_is_missing_is_missing() throws IOException {
        var read = read(written(Stream.of(
                new @Nullable Object[] {
                    "คำสั่ง \"ที่ ๙๔\",\nลงวันที่",
                    2566,
                    new BigDecimal("97.07"),
                    LocalDate.of(2023, 1, 5),
                    true,
                    List.of("ก", "ข|ค")
                },
                new @Nullable Object[] {null, null, null, null, null, List.of()},
                new @Nullable Object[] {"", 0, new BigDecimal("100"), LocalDate.EPOCH, false, List.of("")})));
        assertThat(read)
                .containsExactly(
                        List.of(
                                "คำสั่ง \"ที่ ๙๔\",\nลงวันที่",
                                2566,
                                new BigDecimal("97.07"),
                                LocalDate.of(2023, 1, 5),
                                true,
                                List.of("ก", "ข|ค")),
                        Arrays.asList(null, null, null, null, null, List.of()),
                        List.of("", 0, new BigDecimal("100.00"), LocalDate.EPOCH, false, List.of("")));
    }

    @Test
    void a_dataset_without_rows_is_a_file_without_rows() throws IOException {
        assertThat(read(written(Stream.of()))).isEmpty();
    }

    @Test
    void many_groups_of_rows_come_back_in_order() throws IOException {
        var rows = IntStream.range(0, 100_000).mapToObj(i -> new @Nullable Object[] {
            "มาตรการที่ " + i, i, BigDecimal.valueOf(i, 2), LocalDate.EPOCH.plusDays(i), i % 2 == 0, List.of("ก" + i)
        });
        var read = read(written(rows));
        assertThat(read).hasSize(100_000);
        assertThat(read.getLast())
                .containsExactly(
                        "มาตรการที่ 99999",
                        99999,
                        new BigDecimal("999.99"),
                        LocalDate.EPOCH.plusDays(99999),
                        false,
                        List.of("ก99999"));
    }

    @Test
    void a_file_that_broke_off_opens_nowhere() throws IOException {
        var whole = written(Stream.<@Nullable Object[]>of(new @Nullable Object[] {"ก", 1, null, null, null, null}));
        var half = Arrays.copyOf(whole, whole.length - 20);
        assertThatThrownBy(() -> read(half)).isInstanceOf(RuntimeException.class);
    }
}
