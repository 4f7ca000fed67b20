package org.sucharit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    final ApplicationModules modules = ApplicationModules.of(ReportingApplication.class);

    @Test
    void features_only_touch_each_others_public_types() {
        assertThat(modules.stream()).hasSizeGreaterThan(2);
        modules.verify();
    }
}
