package org.sucharit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern INCLUDED = Pattern.compile("<[a-z:]+[^>]*th:(?:replace|insert)=\"[^\"]*\"[^>]*>");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|<script(?! defer th:src=\"\\$\\{#assets)|\\son[a-z]+=|javascript:");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");

    /** Thymeleaf includes a fragment before it looks at a condition on the same element, which then says nothing. */
    @Test
    void a_condition_never_stands_on_the_element_that_a_fragment_replaces() {
        assertThat(templates()).hasSizeGreaterThan(10).allSatisfy(template -> assertThat(
                        INCLUDED.matcher(read(template)).results().map(found -> found.group()))
                .noneMatch(element -> element.contains("th:if=") || element.contains("th:unless=")));
    }

    @Test
    void nothing_is_inline_and_nothing_comes_from_elsewhere() {
        assertThat(templates()).allSatisfy(template -> {
            assertThat(INLINE.matcher(read(template)).find()).isFalse();
            assertThat(ELSEWHERE.matcher(read(template)).find()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"publicpages", "reportdesk"})
    void every_text_is_there_in_both_languages(String bundle) {
        assertThat(texts(bundle + "_en").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(bundle + "_th").keySet());
    }

    private static Properties texts(String bundle) {
        try {
            var texts = new Properties();
            texts.load(new StringReader(read(RESOURCES.resolve(bundle + ".properties"))));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
