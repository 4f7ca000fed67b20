package org.sucharit.tracekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sucharit.tracekit.Collector.Told;
import org.sucharit.tracekit.Traces.Kind;

class TracesTests {

    private static final String OTHERS = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Collector collector;

    @BeforeEach
    void open() throws IOException {
        collector = new Collector();
    }

    @AfterEach
    void close() {
        collector.close();
    }

    private Traces door(double share) {
        return Traces.atTheDoor(collector.endpoint(), "gateway", share);
    }

    private Traces behind() {
        return Traces.behind(collector.endpoint(), "measures-service");
    }

    private Told told(String name) {
        return collector.told().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_done_behind_the_door_belongs_to_what_was_asked_there() {
        String parent;
        try (var traces = door(1);
                var asked = traces.enter(Kind.SERVER, "GET", null)) {
            parent = Objects.requireNonNull(traces.current());
            assertThat(asked.parent()).isEqualTo(parent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
            asked.rename("GET /api/measures");
            asked.answered(200);
        }
        try (var traces = behind();
                var asked = traces.enter(Kind.SERVER, "GET /api/measures/{id}", parent)) {
            assertThat(asked.traceId()).isEqualTo(parent.substring(3, 35));
            try (var _ = traces.part("DraftMeasure")) {
                assertThat(traces.current()).isNotEqualTo(asked.parent());
            }
            assertThat(traces.current()).isEqualTo(asked.parent());
            traces.over(
                    Kind.CONSUMER,
                    "public-record",
                    Objects.requireNonNull(asked.parent()),
                    Instant.now().minus(Duration.ofSeconds(1)));
        }

        assertThat(collector.told()).extracting(Told::traceId).hasSize(4).containsOnly(parent.substring(3, 35));
        assertThat(told("GET /api/measures"))
                .isEqualTo(new Told(
                        "gateway",
                        parent.substring(3, 35),
                        parent.substring(36, 52),
                        "",
                        "GET /api/measures",
                        2,
                        Map.of("http.response.status_code", "200")));
        var asked = told("GET /api/measures/{id}");
        assertThat(asked.parent()).isEqualTo(parent.substring(36, 52));
        assertThat(asked.service()).isEqualTo("measures-service");
        assertThat(told("DraftMeasure").parent()).isEqualTo(asked.id());
        assertThat(told("public-record").parent()).isEqualTo(asked.id());
        assertThat(told("public-record").kind()).isEqualTo(5);
    }

    @Test
    void whoever_asks_may_name_a_trace_but_not_have_it_told() {
        try (var traces = door(0);
                var asked = traces.enter(Kind.SERVER, "GET", OTHERS)) {
            assertThat(asked).isSameAs(Span.NONE);
            assertThat(traces.current()).isNull();
            assertThat(traces.part("DraftMeasure")).isSameAs(Span.NONE);
        }
        try (var traces = door(1);
                var asked = traces.enter(Kind.SERVER, "GET", OTHERS.replaceFirst("01$", "00"))) {
            assertThat(asked.traceId()).isEqualTo(OTHERS.substring(3, 35));
        }
        assertThat(collector.told()).hasSize(1);
    }

    @Test
    void an_id_that_others_chose_is_drawn_like_any() {
        int drawn = 0;
        try (var traces = door(0.5)) {
            for (int i = 0; i < 100; i++) {
                try (var asked = traces.enter(Kind.SERVER, "GET", OTHERS)) {
                    if (asked != Span.NONE) drawn++;
                }
            }
        }
        assertThat(drawn).isBetween(10, 90);
    }

    @Test
    void behind_the_door_nothing_begins() {
        try (var traces = behind()) {
            for (var parent : new String[] {
                null,
                "",
                "nonsense",
                "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                OTHERS.replaceFirst("01$", "00")
            }) {
                try (var asked = traces.enter(Kind.SERVER, "GET", parent)) {
                    assertThat(asked).as(parent).isSameAs(Span.NONE);
                }
                if (parent != null) traces.over(Kind.CONSUMER, "public-record", parent, Instant.now());
            }
        }
        assertThat(collector.told()).isEmpty();
    }

    @Test
    void without_a_collector_there_is_nothing() {
        assertThat(Traces.atTheDoor("", "gateway", 1)).isSameAs(Traces.NONE);
        assertThat(Traces.behind(" ", "measures-service")).isSameAs(Traces.NONE);
        assertThat(Traces.NONE.enter(Kind.SERVER, "GET", OTHERS)).isSameAs(Span.NONE);
    }

    @Test
    void a_collector_that_is_away_keeps_nobody_waiting() {
        collector.close();
        var began = Instant.now();
        try (var traces = door(1)) {
            for (int i = 0; i < 10_000; i++) {
                traces.enter(Kind.SERVER, "GET", null).close();
            }
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }
}
