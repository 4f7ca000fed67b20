package org.sucharit.measures.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.measures.agency.CsvTable.Row;

class CsvTableTests {

    static final String TEXT = "code,nameTh\r\nban-rai,เทศบาลตำบลบ้านไร่ลม\r\n";
    static final Row ROW = new Row(2, Map.of("code", "ban-rai", "nameth", "เทศบาลตำบลบ้านไร่ลม"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874", "TIS-620"})
    void thai_is_read_in_the_encodings_offices_use(String charset) {
        assertThat(CsvTable.of(TEXT.getBytes(Charset.forName(charset))).rows()).containsExactly(ROW);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(table('\uFEFF' + TEXT).rows()).containsExactly(ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_heading_row_shows_the_separator(String separator) {
        assertThat(table(TEXT.replace(",", separator)).rows()).containsExactly(ROW);
    }

    @Test
    void quoted_cells_may_contain_anything() {
        var table = table("code,nameTh\n\"a1\",\"เทศบาล, \"\"ก\"\"\nข\"\n");
        assertThat(table.rows()).containsExactly(new Row(2, Map.of("code", "a1", "nameth", "เทศบาล, \"ก\"\nข")));
    }

    @Test
    void empty_cells_are_absent_and_empty_rows_are_passed_over_but_counted() {
        var table = table("code,nameTh\n,\n a1 ,\n");
        assertThat(table.rows()).containsExactly(new Row(3, Map.of("code", "a1")));
    }

    @Test
    void missing_columns_are_named() {
        assertThat(table("Code\n").missing(List.of("code", "nameTh"))).containsExactly("nameth");
        assertThat(table("").missing(List.of("code"))).containsExactly("code");
    }

    static CsvTable table(String text) {
        return CsvTable.of(text.getBytes(UTF_8));
    }
}
