package org.sucharit.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The same rows in each format. */
class FormatsTests {

    record Row(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable BigDecimal score,
            @Nullable LocalDate day,
            @Nullable Boolean yes,
            List<String> many) {}

    private static final Row FULL = new Row(
            "คำสั่ง \"ที่ ๙๔\",\nลงวันที่",
            2566,
            new BigDecimal("97.07"),
            LocalDate.of(2023, 1, 5),
            true,
            List.of("ก", "ข|ค"));
    private static final Row EMPTY = new Row(null, null, null, null, null, List.of());

    private static Dataset<Row> dataset(Stream<Row> rows) {
        return Dataset.<Row>called("test-rows")
                .text("text", Row::text)
                .integer("number", Row::number)
                .decimal("score", Row::score)
                .date("day", Row::day)
                .bool("yes", Row::yes)
                .texts("many", Row::many, entry -> entry)
                .from("rows", () -> rows);
    }

    private static byte[] written(Format format, Row... rows) throws IOException {
        return written(format, Stream.of(rows));
    }

    private static byte[] written(Format format, Stream<Row> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var dataset = dataset(rows);
        var file = format.opening.open(dataset.columns(), dataset.name(), out);
        dataset.write(file);
        file.close();
        return out.toByteArray();
    }

    @Test
    void csv_has_a_byte_order_mark_lines_that_end_as_the_standard_says_and_quotes_where_needed() throws IOException {
        assertThat(new String(written(Format.CSV, FULL, EMPTY), UTF_8))
                .isEqualTo("\uFEFFtext,number,score,day,yes,many\r\n"
                        + "\"คำสั่ง \"\"ที่ ๙๔\"\",\nลงวันที่\",2566,97.07,2023-01-05,true,ก | ข/ค\r\n" + ",,,,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+66",
                "- จัดทำคู่มือ",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u0000=1",
                "＝1",
                "'",
                "'=1",
                "'คำ'"
            })
    void text_that_a_spreadsheet_would_take_for_a_formula_is_marked_in_csv_alone_and_can_be_told_from_what_was_typed(
            String text) throws IOException {
        var row = new Row(text, -1, new BigDecimal("-0.50"), null, null, List.of(text, "ข"));
        var csv = new String(written(Format.CSV, row), UTF_8);
        assertThat(csv.replace("\"", "")).endsWith("\r\n'%s,-1,-0.50,,,'%s | ข\r\n".formatted(text, text));
        assertThat(JsonMapper.shared()
                        .readTree(written(Format.JSON, row))
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1", "ก=ข", " =1", "คำ'", "#1"})
    void other_text_stays_as_it_is(String text) throws IOException {
        assertThat(new String(written(Format.CSV, new Row(text, 1, null, null, null, List.of())), UTF_8))
                .endsWith("\r\n" + text + ",1,,,,\r\n");
    }

    @Test
    void json_is_one_array_also_of_nothing() throws IOException {
        var json = JsonMapper.shared().readTree(written(Format.JSON, FULL, EMPTY));
        assertThat(json).isEqualTo(JsonMapper.shared().readTree("""
            [{"text":"คำสั่ง \\"ที่ ๙๔\\",\\nลงวันที่","number":2566,"score":97.07,"day":"2023-01-05","yes":true,"many":["ก","ข|ค"]},
             {"text":null,"number":null,"score":null,"day":null,"yes":null,"many":[]}]\
            """));
        assertThat(new String(written(Format.JSON), UTF_8)).isEqualTo("[]");
    }

    @Test
    void ndjson_is_an_object_on_each_line() throws IOException {
        var lines = new String(written(Format.NDJSON, FULL, EMPTY), UTF_8);
        assertThat(lines).endsWith("\n");
        assertThat(lines.lines()).hasSize(2).allSatisfy(line -> assertThat(
                        JsonMapper.shared().readTree(line).propertyNames())
                .hasSize(6));
        assertThat(written(Format.NDJSON)).isEmpty();
    }

    @Test
    void a_file_of_many_rows_takes_no_more_memory_than_a_part_of_it() throws IOException {
        for (var format : Format.values()) {
            int many = format == Format.PARQUET ? 300_000 : 60_000; // a Parquet group is large
            var rows = IntStream.range(0, many)
                    .mapToObj(i ->
                            new Row(hardToPack(i), i, BigDecimal.TEN, LocalDate.EPOCH, true, List.of(hardToPack(-i))));
            var out = new Counting();
            var dataset = dataset(rows);
            var file = format.opening.open(dataset.columns(), dataset.name(), out);
            dataset.write(file);
            long beforeTheEnd = out.written;
            file.close();
            assertThat(beforeTheEnd).as(format.name()).isGreaterThan(out.written / 3);
        }
    }

    private static String hardToPack(int i) {
        return UUID.nameUUIDFromBytes(("มาตรการที่ " + i).getBytes(UTF_8)).toString();
    }

    private static final class Counting extends java.io.OutputStream {

        long written;

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }
    }

    @Test
    void rows_are_closed_also_when_the_reader_goes_away() {
        var closed = new ArrayList<String>();
        var dataset = dataset(Stream.of(FULL).onClose(() -> closed.add("closed")));
        RowFile gone = new RowFile() {
            @Override
            public void write(@Nullable Object[] values) {
                throw new java.io.UncheckedIOException(new IOException("gone"));
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> dataset.write(gone)).hasMessageContaining("gone");
        assertThat(closed).containsExactly("closed");
    }
}
