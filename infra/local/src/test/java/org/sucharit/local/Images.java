package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the Dockerfiles say. */
final class Images {

    /** Below it lies everything that a service keeps. */
    static final String OURS = "/var/lib/sucharit/";

    private Images() {}

    /** Instructions and what follows each of them. */
    static Map<String, List<String>> dockerfile(Service.Kind kind) throws IOException {
        var text = Files.readString(Compose.ROOT.resolve(kind.module).resolve("Dockerfile"));
        var instructions = new TreeMap<String, List<String>>();
        for (var line : text.replace("\\\n", " ").split("\n")) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var words = line.split(" ", 2);
            instructions.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1]);
        }
        return instructions;
    }

    /** Those that the service may write to. */
    static List<String> folders(Service.Kind kind) throws IOException {
        return dockerfile(kind).getOrDefault("RUN", List.of()).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith(OURS))
                .toList();
    }
}
