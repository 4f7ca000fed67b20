package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of limits tells what is set, and forgets nothing that is. */
class LimitsTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern SECTION = Pattern.compile("## .*\\(`([\\w/-]+)`\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w+)\\.([A-Z_]+)");
    private static final String AND = " · ";

    @Test
    void every_limit_is_as_the_page_says() throws IOException {
        assertThat(wrong(page())).isEmpty();
    }

    @Test
    void a_page_that_says_something_else_is_found_out() throws IOException {
        assertThat(wrong(page().replace("35 MB · 640 MB · 1 MB", "35 MB · 64 MB · 1 MB")))
                .containsExactly("gateway: sucharit.gateway.body.citizen-upload is not 64 MB");
        assertThat(wrong(page().replace("`Parts.MOST_PARTS`", "`Parts.MOST_PIECES`")))
                .containsExactly("complaints-service: Parts.MOST_PIECES is not there");
        assertThat(wrong(page().replace("`server.tomcat.threads.max`", "`server.tomcat.threads.most`")))
                .containsExactly(
                        "complaints-service: server.tomcat.threads.most is not there",
                        "complaints-service: server.tomcat.threads.max is not on the page");
        assertThat(wrong(page().replace("| 4 · 16 · 20 s |", "| 4 · 16 |")))
                .containsExactly("reporting-service: 2 limits set by 3: what changed: at once · in line · how long");
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("infra/docs/limits.md"));
    }

    private static List<String> wrong(String page) throws IOException {
        var wrong = new ArrayList<String>();
        int sections = 0;
        for (var part : page.split("(?m)^(?=## )")) {
            var section = SECTION.matcher(part);
            if (!section.lookingAt()) continue;
            sections++;
            new Section(section.group(1), wrong).read(part);
        }
        assertThat(sections).isEqualTo(8);
        return wrong;
    }

    private static final class Section {

        private final String module;
        private final ModuleNumbers numbers;
        private final List<String> wrong;
        private final Set<String> named = new HashSet<>();

        Section(String module, List<String> wrong) throws IOException {
            this.module = module;
            this.numbers = new ModuleNumbers(ROOT.resolve(module));
            this.wrong = wrong;
        }

        void read(String text) {
            var rows =
                    text.lines().filter(line -> line.startsWith("| ")).skip(1).toList();
            assertThat(rows).as(module).isNotEmpty();
            rows.forEach(row -> compare(row.split("\\|")));
            for (var setting : numbers.limiting()) if (!named.contains(setting)) tell(setting + " is not on the page");
        }

        private void compare(String[] cells) {
            var limits = cells[2].strip().split(AND);
            var setBy = cells[3].strip().split(AND);
            if (limits.length != setBy.length)
                tell(limits.length + " limits set by " + setBy.length + ": " + cells[1].strip());
            for (int i = 0; i < setBy.length; i++) {
                var names = CODE.matcher(setBy[i])
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                named.add(names.getFirst());
                if (i < limits.length) compare(limits[i], names);
            }
        }

        private void compare(String limit, List<String> names) {
            var set = numberOf(names);
            if (set.isEmpty()) tell(String.join(" ", names) + " is not there");
            else if (!set.equals(Amount.in(limit, ""))) tell(String.join(" ", names) + " is not " + limit);
        }

        private OptionalLong numberOf(List<String> names) {
            if (names.size() > 1) return numbers.quoted(names.getFirst(), names.getLast());
            var constant = CONSTANT.matcher(names.getFirst());
            return constant.matches()
                    ? numbers.constant(constant.group(1), constant.group(2))
                    : numbers.setting(names.getFirst());
        }

        private void tell(String what) {
            wrong.add(module + ": " + what);
        }
    }
}
