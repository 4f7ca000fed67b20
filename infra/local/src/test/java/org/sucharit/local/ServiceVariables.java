package org.sucharit.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The variables that a service reads, as its own settings say. */
final class ServiceVariables {

    /** A value that holds on one machine only, or protects nothing. */
    private static final List<String> LOCAL =
            List.of("127.0.0.1", "localhost", "${SUCHARIT_DATA", "_PASSWORD:}", ":demo}", ":file}");

    /** No mail leaves before a server for it is named, and then its sender has to be. */
    private static final Set<String> NOT_NEEDED = Set.of("sucharit.mail.from");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern SETTINGS = Pattern.compile(
            "@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s*(?:public )?record \\w+\\((.*?)\\)\\s*(?:implements \\w+ )?\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    private final Map<String, String> properties = new TreeMap<>();
    private final Set<String> others = new TreeSet<>();

    ServiceVariables(String service) throws IOException {
        var main = Compose.ROOT.resolve(service).resolve("src/main");
        flatten("", Compose.map(Compose.yaml(Files.readString(main.resolve("resources/application.yaml")))));
        for (var code : List.of(main, Compose.ROOT.resolve("infra/service-kit/src/main"))) {
            try (var sources = Files.walk(code.resolve("java"))) {
                sources.filter(file -> file.toString().endsWith(".java")).forEach(this::settings);
            }
        }
    }

    /** Those of the variables that nothing in the service would look at. */
    Set<String> unread(Collection<String> variables) {
        var unread = new TreeSet<>(variables);
        unread.removeIf(variable -> others.contains(variable)
                || properties.entrySet().stream()
                        .anyMatch(property -> relaxed(property.getKey()).equals(variable)
                                || PLACEHOLDER
                                        .matcher(property.getValue())
                                        .results()
                                        .anyMatch(found -> found.group(1).equals(variable))));
        return unread;
    }

    /** Settings that would keep a value for one machine. */
    Set<String> missing(Collection<String> variables) {
        var missing = new TreeSet<String>();
        properties.forEach((key, value) -> {
            boolean elsewhere = key.equals("sucharit.files.folder") && variables.contains("SUCHARIT_FILES_S3_ENDPOINT");
            boolean local = LOCAL.stream().anyMatch(value::contains) && !NOT_NEEDED.contains(key) && !elsewhere;
            var outermost = PLACEHOLDER.matcher(value);
            boolean replaced = outermost.lookingAt() && variables.contains(outermost.group(1));
            if (local && !replaced && !variables.contains(relaxed(key))) missing.add(key);
        });
        return missing;
    }

    String property(String key) {
        return properties.getOrDefault(key, "");
    }

    private void settings(Path source) {
        try {
            SETTINGS.matcher(Files.readString(source)).results().forEach(found -> COMPONENT
                    .matcher(found.group(2))
                    .results()
                    .forEach(component -> others.add(relaxed(found.group(1) + "." + component.group(1)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flatten(String prefix, Map<String, Object> settings) {
        settings.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) flatten(prefix + key + ".", Compose.map(inner));
            else properties.put(prefix + key, String.valueOf(value));
        });
    }

    /** As Spring Boot looks for a property among environment variables. */
    private static String relaxed(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
