package org.sucharit.reporting.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.reporting.look.Look;
import org.sucharit.reporting.paper.SampleReports;

class CsvRenditionTests {

    @Test
    void measures_are_rows_that_a_spreadsheet_reads() {
        var text = new String(CsvRendition.of(SampleReports.progress(Look.USUAL)), UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        var rows = parsed(text.substring(1));
        assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        var first = rows.get(1);
        assertThat(first).startsWith("เทศบาลตำบลบ้านสวนทราย", "2566", "FIRST_HALF", "1");
        assertThat(first.get(rows.getFirst().indexOf("วันเริ่ม"))).isEqualTo("2022-12-01");
        assertThat(first.get(rows.getFirst().indexOf("วิธีการดำเนินการ")))
                .isEqualTo("จัดทำคู่มือการยืมและคืน\nซักซ้อมผู้ที่เกี่ยวข้อง");
        assertThat(rows.get(2).get(rows.getFirst().indexOf("ข้อเสนอแนะ"))).isEqualTo("ไม่มี");
    }

    @Test
    void figures_are_numbers() {
        var rows = parsed(new String(CsvRendition.of(SampleReports.complaints(Look.USUAL)), UTF_8).substring(1));
        assertThat(rows.get(2)).endsWith("2022-11", "3", "1", "2");
        assertThat(parsed(new String(CsvRendition.of(SampleReports.loans(Look.USUAL)), UTF_8).substring(1)))
                .hasSize(2);
    }

    /** As RFC 4180 has it. */
    private static List<List<String>> parsed(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
            else if (c == '"') quoted = !quoted;
            else if (quoted) cell.append(c);
            else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else assertThat(c).isEqualTo('\r');
        }
        return rows;
    }
}
