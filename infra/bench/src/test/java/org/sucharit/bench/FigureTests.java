package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FigureTests {

    @Test
    void a_line_has_the_fields_that_scripts_rely_on() {
        var json = JsonMapper.shared()
                .valueToTree(
                        Figure.share(0.2, "commands", 64, 300, 1_000, 12.5, 0).on("mongod"));
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "part", "clients", "engine", "ours", "limit", "ratio", "p99Ms", "errors", "aim", "met");
        assertThat(json.path("engine").asString()).isEqualTo("mongod");
        assertThat(json.path("ratio").asDouble()).isEqualTo(0.3);
        assertThat(json.path("aim").asDouble()).isEqualTo(200);
        assertThat(json.path("met").asBoolean()).isTrue();
    }

    @Test
    void an_error_is_never_as_aimed_at() {
        assertThat(Figure.share(0.2, "commands", 64, 300, 1_000, 12.5, 1).met()).isFalse();
        assertThat(Figure.share(null, "commands", 1, 300, 1_000, 12.5, 1).met()).isFalse();
        assertThat(Figure.rate(600, "filed", 32, 700, 900, 12.5, 1).met()).isFalse();
        assertThat(Figure.p99(50, "commands", 64, 12.5, 1).met()).isFalse();
        assertThat(Figure.brokenOff("rebuild").met()).isFalse();
    }

    @Test
    void a_share_is_met_where_it_is_reached_or_nothing_was_aimed_at() {
        assertThat(Figure.share(0.5, "bus", 64, 499, 1_000, null, 0).met()).isFalse();
        assertThat(Figure.share(0.5, "bus", 64, 500, 1_000, null, 0).met()).isTrue();
        assertThat(Figure.share(null, "commands", 1, 1, 1_000, null, 0).met()).isTrue();
    }

    @Test
    void whoever_measured_without_mongodb_says_so() {
        assertThat(Figure.noted("inserts", 1).on("none").on("mongod").engine()).isEqualTo("none");
    }
}
