package org.sucharit.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which events of a store are told to others, and as what: as the flow map of the README says. */
final class FlowMap {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern ROW = Pattern.compile(
            "\\| \\[\\w+]\\([^)]*\\) \\| \\[\\w+]\\([^)]*\\) \\| \\[(\\w+)]\\(([a-z]+)-service/[^)]*\\) \\|.*\\| \\[([a-z.-]+)]\\(\\S*/(v\\d+)\\.schema\\.json\\) \\|");

    /** Told only where the agency shows it to everyone. */
    private static final String PERHAPS = "sucharit.evidence.";

    /** Told under numbers of their own. */
    private static final String RENUMBERED = "complaints.";

    private final Map<String, String> wireTypes = new TreeMap<>();

    private FlowMap(String readme) {
        readme.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .forEach(row -> wireTypes.put(row.group(2) + "." + row.group(1), row.group(3) + "." + row.group(4)));
        if (wireTypes.size() < 60) throw new IllegalStateException("not understood: only " + wireTypes.keySet());
    }

    static FlowMap ofReadme() throws IOException {
        return new FlowMap(Files.readString(README));
    }

    /** @param type as the store has it */
    boolean mustBeTold(String type) {
        return wireTypes.containsKey(type) && !wireTypes.getOrDefault(type, "").startsWith(PERHAPS);
    }

    boolean mayBeTold(String type, String wireType) {
        return wireType.equals(wireTypes.get(type));
    }

    static boolean ownNumbers(String type) {
        return type.startsWith(RENUMBERED);
    }
}
