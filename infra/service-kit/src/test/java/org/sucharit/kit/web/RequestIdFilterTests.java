package org.sucharit.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdFilterTests {

    @Test
    void what_is_logged_bears_the_name_of_its_request_and_nothing_after_it_does() throws Exception {
        assertThat(loggedIn("7HQ2M9XA")).isEqualTo("7HQ2M9XA");
        assertThat(MDC.get("requestId")).isNull();
    }

    @Test
    void nobody_writes_something_else_into_the_log() throws Exception {
        assertThat(loggedIn("7HQ2M9XA\n{\"level\":\"ERROR\"}")).isNull();
        assertThat(loggedIn(null)).isNull();
    }

    private static @Nullable String loggedIn(@Nullable String header) throws Exception {
        var request = new MockHttpServletRequest("GET", "/work");
        if (header != null) request.addHeader("X-Request-Id", header);
        var seen = new String[1];
        new RequestIdFilter()
                .doFilter(request, new MockHttpServletResponse(), (_, _) -> seen[0] = MDC.get("requestId"));
        return seen[0];
    }
}
