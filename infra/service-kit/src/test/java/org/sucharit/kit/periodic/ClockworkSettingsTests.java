package org.sucharit.kit.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ClockworkSettingsTests {

    @Configuration
    @EnableConfigurationProperties(ClockworkSettings.class)
    static class Settings {}

    final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void a_service_that_is_told_nothing_starts_and_renews_its_lease_much_earlier_than_it_ends() {
        service.run(started -> {
            var settings = started.getBean(ClockworkSettings.class);
            assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(15));
            assertThat(settings.renewal()).isEqualTo(Duration.ofSeconds(3));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lease=0s", "lease=-15s", "lease=500ms", "beat=0ms", "beat=-1s", "beat=15s"})
    void a_service_that_is_told_nonsense_does_not_start(String setting) {
        var name = "sucharit.clockwork." + setting;
        service.withPropertyValues(name).run(started -> assertThat(started)
                .hasFailed()
                .getFailure()
                .rootCause()
                .hasMessageContaining(name.substring(0, name.indexOf('='))));
    }
}
