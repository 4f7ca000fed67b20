package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A promise whose test is gone is one nobody keeps. */
class ThreatModelTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests|IT))`");

    @Test
    void every_test_that_the_threat_model_names_is_there() throws IOException {
        var text = Files.readString(ROOT.resolve("infra/docs/threat-model.md"));
        var named = NAMED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());

        try (var files = Files.find(ROOT, 12, (path, _) -> path.toString().contains("/src/test/"))) {
            var there = files.map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(20).isSubsetOf(there);
        }
    }
}
