package org.sucharit.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.store.EventTypes;

/** The README's flow map tells the truth about a service: every fact has its row. */
public abstract class FlowMap {

    protected static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    protected static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((?!https?:)([^)#]+)\\)");

    private final EventTypes types;
    private final String service;

    /** @param service its folder */
    protected FlowMap(EventTypes types, String service) {
        this.types = types;
        this.service = service;
    }

    @Test
    void every_fact_has_one_row() throws IOException {
        var facts = types.names().stream()
                .map(name -> name.substring(name.indexOf('.') + 1))
                .toList();
        assertThat(rows().map(cells -> word(cells.get(3))).toList()).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void a_linked_file_holds_what_its_row_names() throws IOException {
        rows().forEach(cells -> cells.subList(1, 4).forEach(cell -> {
            var link = LINK.matcher(cell);
            assertThat(link.find()).as(cell).isTrue();
            assertThat(ROOT.resolve(link.group(2))).content().containsPattern("\\b" + link.group(1) + "\\b");
        }));
    }

    /** The table's rows as cells; the first and the last are what stands outside of the bars. */
    private Stream<List<String>> rows() throws IOException {
        return readme().lines()
                .filter(line ->
                        line.startsWith("| [") && line.contains("Command.java") && line.contains("(" + service + "/"))
                .map(line -> List.of(line.split("\\|", -1)));
    }

    private static String word(String cell) {
        return LINK.matcher(cell)
                .results()
                .map((MatchResult link) -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    protected static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
