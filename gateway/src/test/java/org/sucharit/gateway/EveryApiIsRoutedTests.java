package org.sucharit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service offers under {@code /api} is reached through the only door. */
class EveryApiIsRoutedTests {

    private static final Pattern OFFERED = Pattern.compile("@RequestMapping\\(\"(/api/[a-z-]+)");

    static Stream<Map.Entry<String, List<String>>> services() {
        return Routes.PREFIXES.entrySet().stream()
                .filter(service -> !offered(service.getKey()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void of_each_service_that_has_one(Map.Entry<String, List<String>> service) {
        assertThat(service.getValue()).containsAll(offered(service.getKey()));
    }

    private static List<String> offered(String service) {
        var sources = Path.of("../" + service + "-service/src/main/java");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> OFFERED.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
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
