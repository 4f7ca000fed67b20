package org.sucharit.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.sucharit.tracekit.Collector;
import org.sucharit.tracekit.Collector.Told;
import org.sucharit.tracekit.Traces;

class TraceFilterTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void what_is_logged_bears_the_trace_and_its_name_is_the_pattern() throws Exception {
        try (var collector = new Collector()) {
            var logged = new ArrayList<@Nullable String>();
            try (var traces = Traces.behind(collector.endpoint(), "measures-service")) {
                var filter = new TraceFilter(traces);
                for (var flags : new String[] {"01", "00"}) {
                    var request = new MockHttpServletRequest("GET", "/api/measures/4711");
                    request.setQueryString("agency=krut");
                    request.addHeader("traceparent", "00-" + TRACE + "-b7ad6b7169203331-" + flags);
                    FilterChain chain = (asked, _) -> {
                        logged.add(MDC.get("traceId"));
                        asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/measures/{id}");
                    };
                    filter.doFilter(request, new MockHttpServletResponse(), chain);
                }
            }
            assertThat(logged).containsExactly(TRACE, null);
            assertThat(MDC.get("traceId")).isNull();
            assertThat(collector.told()).extracting(Told::name).containsExactly("GET /api/measures/{id}");
            assertThat(collector.raw()).doesNotContain("4711", "krut");
        }
    }
}
