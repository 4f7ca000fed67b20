package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestImageTests {

    @ParameterizedTest
    @EnumSource
    void tests_run_on_the_images_that_the_platform_runs_on(TestImage image) throws IOException {
        assertThat(Files.readString(Path.of("../compose/compose.yaml")))
                .contains("SUCHARIT_" + image + "_IMAGE:-" + image.usual + "}");
    }
}
