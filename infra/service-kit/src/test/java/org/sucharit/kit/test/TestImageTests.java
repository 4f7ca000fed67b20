package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestImageTests {

    @ParameterizedTest
    @EnumSource(names = "JAVA", mode = EnumSource.Mode.EXCLUDE)
    void tests_run_on_the_images_that_the_platform_runs_on(TestImage image) throws IOException {
        assertThat(Files.readString(Path.of("../compose/compose.yaml")))
                .contains("SUCHARIT_" + image + "_IMAGE:-" + image.usual + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "measures-service", "complaints-service", "reporting-service"})
    void images_are_tried_on_the_java_that_they_are_made_on(String service) throws IOException {
        assertThat(Files.readString(Path.of("../..", service, "Dockerfile")))
                .contains("ARG BASE=" + TestImage.JAVA.usual + "\n");
    }
}
