package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is demanded of a field is looked at when a request comes. */
class ConstraintsTests {

    private static final Path REPOSITORY = Path.of("../..");

    /** It belongs to the type alone then, and no validator asks a type. */
    private static final Pattern IN_A_TYPE =
            Pattern.compile("\\w\\.@(NotNull|NotBlank|NotEmpty|Size|Valid|Pattern|Min|Max|Positive|Words|Written)\\b");

    @Test
    void no_constraint_stands_within_the_name_of_a_type() throws IOException {
        assertThat(IN_A_TYPE.matcher("Target.@NotNull Kind kind").find()).isTrue();
        var found = new ArrayList<String>();
        var files = sources();
        assertThat(files).hasSizeGreaterThan(300);
        for (var file : files) if (IN_A_TYPE.matcher(Files.readString(file)).find()) found.add(file.toString());
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
