package org.sucharit.kernel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of items move almost every year: they are in the rule sets and in no line of code. */
class ItemCodesAreDataTests {

    /** A letter, or in Thai digits also a zero in its place, and one or two digits; alone or as a part of a name. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9.#$%\\\\])[OIEoie]-?[0-9]{1,2}(?![A-Za-z0-9])"
            + "|(?<![A-Za-z0-9])[OIEoie]-?[๐-๙]{1,2}(?![๐-๙])"
            + "|(?<![0-9๐-๙])[0๐][๐-๙]{2}(?![๐-๙])");

    @Test
    void no_java_file_of_any_module_names_an_item() {
        List<Path> files = javaFiles();
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(files.stream().map(file -> file.toString().replaceAll(".*/(\\S+)/src/main/.*", "$1")))
                .contains("gateway", "measures-service", "shared-kernel", "service-kit", "page-kit");
        assertThat(files.stream().flatMap(ItemCodesAreDataTests::codes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{@code O19}",
                "\"E12\"",
                "O12_E_SERVICE(1)",
                "// like i7",
                "case O๑๒",
                "ข้อ๐๑๙",
                "0๑๒",
                "O-12",
                "ITEM_O12"
            })
    void a_code_is_found_in_whatever_form(String line) {
        assertThat(CODE.matcher(line).find()).isTrue();
    }

    private static Stream<String> codes(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(line -> CODE.matcher(lines.get(line)).find())
                .mapToObj(
                        line -> file + ":" + (line + 1) + " " + lines.get(line).strip());
    }

    private static List<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(repository())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("infra/shared-kernel/pom.xml")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
