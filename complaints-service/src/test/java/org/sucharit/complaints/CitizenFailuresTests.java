package org.sucharit.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

@ExtendWith(OutputCaptureExtension.class)
class CitizenFailuresTests {

    private final CitizenFailures failures = new CitizenFailures(Clock.systemUTC());

    @Test
    void what_fails_for_citizens_is_counted_and_told_when_the_service_ends(CapturedOutput log) {
        failures.start();
        for (int i = 0; i < 2; i++) failures.failed(request("/file/krut"), "a-failure", false);
        assertThat(log).doesNotContain("a-failure");

        failures.stop();
        assertThat(log).contains("Requests of citizens failed 2 times: a-failure");
        assertThat(failures.isRunning()).isFalse();
    }

    @Test
    void what_fails_for_staff_is_told_at_once(CapturedOutput log) {
        failures.failed(request("/cases"), "another-failure", false);
        assertThat(log).contains("another-failure");
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        return request;
    }
}
