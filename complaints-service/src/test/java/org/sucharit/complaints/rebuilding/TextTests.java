package org.sucharit.complaints.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void text_of_any_thai_computer_becomes_utf_8() {
        var text = "วันที่,จำนวน\r\n1,฿5,000 😀";

        assertThat(text(text.getBytes(UTF_8))).isEqualTo(text);
        assertThat(text(text.getBytes(UTF_16))).isEqualTo(text);
        assertThat(text("สวัสดี".getBytes(Charset.forName("x-windows-874")))).isEqualTo("สวัสดี");
    }

    @Test
    void what_hides_in_it_goes() {
        assertThat(text("\ufeffa\u202eb\u2066c".getBytes(UTF_8))).isEqualTo("abc");
    }

    @Test
    void what_is_no_text_has_no_copy() {
        assertThat(Rebuilds.of(new byte[] {1, 2, 3, 0})).isEmpty();
    }

    private static String text(byte[] file) {
        return new String(Rebuilds.of(file).orElseThrow().content(), UTF_8);
    }
}
