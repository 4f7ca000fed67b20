package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTests implements ReportSamples {

    @Test
    void members_are_sorted_numbers_are_plain_and_thai_stays_thai() {
        var map = new LinkedHashMap<String, Object>();
        map.put("ข", List.of(new BigDecimal("100.00"), new BigDecimal("89.290"), 1e21, 0.000001, -0.0));
        map.put("b", "ไม่มี \"คำ\"\n€\u000f/");
        map.put("a", Map.of());
        assertThat(Canonical.json(map))
                .isEqualTo("{\"a\":{},\"b\":\"ไม่มี \\\"คำ\\\"\\n€\\u000f/\",\"ข\":[100,89.29,1e+21,0.000001,0]}");
    }

    @Test
    void what_was_signed_reads_back_and_is_written_the_same_again() {
        var canonical = Canonical.write(CONTENT);
        var read = Canonical.read(canonical);
        assertThat(Canonical.write(read)).isEqualTo(canonical);
        assertThat(read)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(CONTENT);
        assertThat(canonical).startsWith("{\"agency\":{\"code\":\"ban-rai\"").doesNotContain("null", "\n", "97.070");
    }

    @Test
    void what_a_later_version_adds_does_not_keep_this_one_from_reading() {
        var later = Canonical.write(CONTENT).replaceFirst("\\{", "{\"somethingNew\":[1],");
        assertThat(Canonical.read(later).title()).isEqualTo(CONTENT.title());
    }

    @Test
    void the_hash_is_of_the_utf8_bytes() {
        assertThat(Canonical.sha256("{}"))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(Canonical.sha256("\"ไม่มี\"")).hasSize(64).isNotEqualTo(Canonical.sha256("\"ไม่มีี\""));
    }
}
