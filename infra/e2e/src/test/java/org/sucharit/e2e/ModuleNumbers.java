package org.sucharit.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The numbers of one module: those of its settings with their names, and those that stand in its code. */
final class ModuleNumbers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+ ?(?:B|KB|MB|GB|ms|s|m|h|d)?");
    private static final Pattern OF_A_RECORD = Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)");
    private static final Pattern DEFAULT = Pattern.compile("@DefaultValue\\(\"([^\"]+)\"\\) \\w+ (\\w+)");
    private static final Pattern INJECTED = Pattern.compile("@Value\\(\"\\$\\{([\\w.-]+):([^}\"]*)}\"\\)");

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, List<String>> sources;

    /** @param folder of the module */
    ModuleNumbers(Path folder) throws IOException {
        try (var files = Files.find(folder.resolve("src/main/java"), 12, (path, _) -> path.toString()
                .endsWith(".java"))) {
            sources = files.collect(Collectors.groupingBy(
                    path -> path.getFileName().toString().replace(".java", ""),
                    Collectors.mapping(ModuleNumbers::text, Collectors.toList())));
        }
        sources.values().forEach(classes -> classes.forEach(this::readDefaults));
        var resources = folder.resolve("src/main/resources");
        var yaml = resources.resolve("application.yaml");
        if (Files.exists(yaml)) put(ofYaml(yaml));
        var kit = resources.resolve("service-kit.properties");
        if (Files.exists(kit)) put(ofProperties(kit));
    }

    /** Every setting whose value is a number. */
    Set<String> limiting() {
        return settings.entrySet().stream()
                .filter(setting -> NUMBER.matcher(setting.getValue()).matches()
                        || setting.getValue().contains("timeout"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    OptionalLong setting(String name) {
        var value = settings.get(name);
        return value == null ? OptionalLong.empty() : Amount.in(value, name);
    }

    /** Empty when there is no such constant, or more than one. */
    OptionalLong constant(String type, String name) {
        var found = of(type).flatMap(source -> Pattern.compile("\\b" + name + " = ([^;]+);")
                        .matcher(source)
                        .results())
                .map(result -> result.group(1))
                .toList();
        return found.size() == 1 ? Amount.in(found.getFirst(), name) : OptionalLong.empty();
    }

    /** The number in a piece of a class's text; empty when the class does not have it. */
    OptionalLong quoted(String type, String piece) {
        return of(type).anyMatch(source -> source.contains(piece)) ? Amount.in(piece, "") : OptionalLong.empty();
    }

    private Stream<String> of(String type) {
        return sources.getOrDefault(type, List.of()).stream();
    }

    private void readDefaults(String source) {
        for (var value : INJECTED.matcher(source).results().toList()) settings.put(value.group(1), value.group(2));
        var prefix = OF_A_RECORD.matcher(source);
        if (!prefix.find()) return;
        for (var value : DEFAULT.matcher(source).results().toList())
            settings.put(prefix.group(1) + "." + kebab(value), value.group(1));
    }

    private static String kebab(MatchResult of) {
        return of.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private void put(Properties properties) {
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
    }

    private static Properties ofYaml(Path file) {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new FileSystemResource(file));
        var strings = new Properties();
        Objects.requireNonNull(reader.getObject())
                .forEach((name, value) -> strings.setProperty(name.toString(), value.toString()));
        return strings;
    }

    private static Properties ofProperties(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
