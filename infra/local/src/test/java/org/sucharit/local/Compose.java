package org.sucharit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file for Docker Compose, read strictly: those fields of the Compose specification that ours use, and no others. */
final class Compose {

    static final Path ROOT = Path.of("..", "..");

    private static final Map<String, Class<?>> TOP = Map.of(
            "name",
            String.class,
            "services",
            Map.class,
            "networks",
            Map.class,
            "volumes",
            Map.class,
            "secrets",
            Map.class);

    private static final Map<String, Class<?>> SERVICE = Map.ofEntries(
            Map.entry("build", Map.class),
            Map.entry("cap_drop", List.class),
            Map.entry("command", List.class),
            Map.entry("depends_on", Map.class),
            Map.entry("entrypoint", List.class),
            Map.entry("environment", Map.class),
            Map.entry("extends", Map.class),
            Map.entry("healthcheck", Map.class),
            Map.entry("image", String.class),
            Map.entry("logging", Map.class),
            Map.entry("mem_limit", String.class),
            Map.entry("memswap_limit", String.class),
            Map.entry("networks", Object.class),
            Map.entry("pids_limit", Integer.class),
            Map.entry("ports", List.class),
            Map.entry("read_only", Boolean.class),
            Map.entry("restart", String.class),
            Map.entry("secrets", List.class),
            Map.entry("security_opt", List.class),
            Map.entry("shm_size", String.class),
            Map.entry("stop_grace_period", String.class),
            Map.entry("tmpfs", List.class),
            Map.entry("ulimits", Map.class),
            Map.entry("user", String.class),
            Map.entry("volumes", List.class));

    /** Of the fields that hold fields themselves. */
    private static final Map<String, Map<String, Class<?>>> WITHIN = Map.of(
            "build", Map.of("context", String.class),
            "extends", Map.of("file", String.class, "service", String.class),
            "healthcheck",
                    Map.of(
                            "test", List.class,
                            "interval", String.class,
                            "timeout", String.class,
                            "retries", Integer.class,
                            "start_period", String.class),
            "logging", Map.of("driver", String.class, "options", Map.class),
            "ulimits", Map.of("core", Integer.class, "nofile", Integer.class));

    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:\\?|:-[^}]*)}");

    private final String text;
    private final Map<String, Object> content;
    private final Strict strict = new Strict();

    private Compose(String text) {
        this.text = text;
        this.content = map(yaml(text));
    }

    static Compose of(String text) {
        var compose = new Compose(text);
        compose.check();
        return compose;
    }

    static Compose file(String name) throws IOException {
        return of(Files.readString(ROOT.resolve("infra/compose").resolve(name)));
    }

    static Object yaml(String text) {
        return reader().load(text);
    }

    /** Those of a file that has several. */
    static List<Object> documents(String text) {
        var documents = new ArrayList<Object>();
        reader().loadAll(text).forEach(documents::add);
        return documents;
    }

    private static Yaml reader() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<String> list(@Nullable Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(Objects::toString).toList();
    }

    /** What Compose would not understand, or would understand otherwise. */
    List<String> problems() {
        return strict.problems();
    }

    Map<String, Map<String, Object>> services() {
        var services = new TreeMap<String, Map<String, Object>>();
        map(content.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    Map<String, Object> service(String name) {
        return Objects.requireNonNull(services().get(name), name);
    }

    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        map(service(service).get("environment")).forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    Set<String> networks(String service) {
        var networks = service(service).get("networks");
        return new TreeSet<>(networks instanceof Map<?, ?> named ? map(named).keySet() : list(networks));
    }

    /** Networks from which nothing leads out. */
    boolean internal(String network) {
        return Boolean.TRUE.equals(
                map(map(content.get("networks")).get(network)).get("internal"));
    }

    /** Names that have to stand in the file of variables, and whether a value must stand there. */
    Map<String, Boolean> variables() {
        var variables = new TreeMap<String, Boolean>();
        VARIABLE.matcher(text)
                .results()
                .forEach(found -> variables.put(found.group(1), found.group(2).equals(":?")));
        return variables;
    }

    private void check() {
        content.keySet().removeIf(key -> key.startsWith("x-"));
        strict.fields("", content, TOP);
        services().forEach(this::check);
        map(content.get("networks"))
                .forEach((name, it) -> strict.fields(name, map(it), Map.of("internal", Boolean.class)));
        map(content.get("volumes")).forEach((name, it) -> strict.fields(name, map(it), Map.of()));
        map(content.get("secrets")).forEach((name, it) -> strict.fields(name, map(it), Map.of("file", String.class)));
        if (text.replaceAll("\\$\\$", "").replaceAll(VARIABLE.pattern(), "").contains("$")) {
            strict.require(false, "a variable that is neither required nor has a default");
        }
    }

    private void check(String name, Map<String, Object> service) {
        strict.fields(name, service, SERVICE);
        WITHIN.forEach((field, known) -> strict.fields(name + "." + field, map(service.get(field)), known));
        map(service.get("environment"))
                .forEach((key, value) -> strict.require(value instanceof String, name + ": " + key + " is no text"));
        map(service.get("depends_on")).forEach((other, how) -> {
            known("services", other, name);
            strict.fields(name + ".depends_on", map(how), Map.of("condition", String.class));
            strict.require(CONDITIONS.contains(map(how).get("condition")), name + ": no such condition");
        });
        networks(name).forEach(network -> known("networks", network, name));
        list(service.get("secrets")).forEach(secret -> known("secrets", secret, name));
        list(service.get("volumes")).stream()
                .filter(volume -> !volume.startsWith("./"))
                .forEach(volume -> known("volumes", volume.substring(0, volume.indexOf(':')), name));
    }

    private void known(String kind, String name, String by) {
        strict.require(map(content.get(kind)).containsKey(name), by + ": no " + name + " among " + kind);
    }
}
