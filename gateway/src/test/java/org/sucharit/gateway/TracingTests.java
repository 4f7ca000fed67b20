package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sucharit.tracekit.Collector;
import org.sucharit.tracekit.Collector.Told;

/** What of requests is told to a collector of traces: all of them that may be, and nothing of citizens. */
class TracingTests {

    private static final String MARKER = "zebra7731";

    private static Collector collector;
    private static Backend service;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        collector = new Collector();
        service = new Backend();
        gateway = new Gateway(
                service.address(),
                "http://127.0.0.1:1",
                "--sucharit.traces.endpoint=" + collector.endpoint(),
                "--sucharit.traces.share=1");
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
        collector.close();
    }

    @Test
    void a_request_is_told_by_the_beginning_of_its_address_and_goes_on_with_its_trace() throws Exception {
        gateway.get("/api/measures/" + MARKER + "?agency=" + MARKER, "Authorization", "Bearer " + MARKER);
        var parent = service.next().header("traceparent");
        assertThat(parent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");

        // the last of them: what came before it was told by then
        for (var path : List.of(
                "/api/complaints", "/file/" + MARKER, "/mailbox", "/api/mailbox", "/cases/" + MARKER, "/api/cases")) {
            gateway.get(path, "traceparent", parent);
            assertThat(service.next().headers()).as(path).doesNotContainKey("Traceparent");
        }
        gateway.get("/assets/" + MARKER + ".css");
        gateway.get("/nation");
        await().atMost(Duration.ofSeconds(20)).until(() -> collector.told().size() > 1);

        assertThat(collector.told()).extracting(Told::name).containsExactly("GET /api/measures", "GET /nation");
        var told = collector.told().getFirst();
        assertThat(told.traceId()).isEqualTo(parent.substring(3, 35));
        assertThat(told.id()).isEqualTo(parent.substring(36, 52));
        assertThat(told.attributes()).hasToString("{http.response.status_code=200}");
        assertThat(collector.raw()).doesNotContain(MARKER);
    }
}
