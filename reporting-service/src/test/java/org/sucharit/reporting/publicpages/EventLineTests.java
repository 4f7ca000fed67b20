package org.sucharit.reporting.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.text.DataFile;
import org.sucharit.reporting.eventstream.LatestEvents;
import org.sucharit.reporting.eventstream.LatestEvents.Latest;
import tools.jackson.databind.json.JsonMapper;

class EventLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void every_public_event_is_said_in_words(String language) {
        var words = ResourceBundle.getBundle("publicpages_" + language);
        assertThat(DataFile.rows(LatestEvents.class, "fields.txt")).isNotEmpty().allSatisfy(row -> assertThat(
                        words.containsKey(EventLine.key(row.get(1))))
                .as(row.get(1))
                .isTrue());
    }

    @Test
    void an_event_names_what_it_is_about() {
        assertThat(line("{\"plan\":{\"title\":\"ไม่รับของขวัญ\"}}", null).about())
                .isEqualTo("ไม่รับของขวัญ");
        assertThat(line("{\"month\":\"2568-02\"}", null).about()).isEqualTo("2568-02");
        assertThat(line("{\"text\":\"ไม่มี\"}", "ชื่อมาตรการ").about()).isEqualTo("ชื่อมาตรการ");
        assertThat(line("{}", null).about()).isNull();
        assertThat(line("{\"text\":\"" + "ก".repeat(500) + "\"}", null).about()).hasSize(161);
    }

    private static EventLine line(String data, @Nullable String title) {
        var event = new Latest(
                "1",
                "measures",
                "sucharit.measure.drafted.v1",
                null,
                Instant.EPOCH,
                JsonMapper.shared().readTree(data),
                data);
        return EventLine.of(event, title, null);
    }
}
