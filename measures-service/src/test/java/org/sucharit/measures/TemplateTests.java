package org.sucharit.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thymeleaf includes a fragment before it looks at a condition on the same element, which then says nothing. */
class TemplateTests {

    private static final Pattern INCLUDED = Pattern.compile("<[a-z:]+[^>]*th:(?:replace|insert)=\"[^\"]*\"[^>]*>");

    @Test
    void a_condition_never_stands_on_the_element_that_a_fragment_replaces() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            templates = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        assertThat(templates).hasSizeGreaterThan(20).allSatisfy(template -> assertThat(
                        INCLUDED.matcher(Files.readString(template)).results().map(found -> found.group()))
                .noneMatch(element -> element.contains("th:if=") || element.contains("th:unless=")));
    }
}
