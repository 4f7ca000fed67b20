package org.sucharit.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of our Spring Boot applications in a process of its own. */
final class Service implements Component {

    static final String READINESS = "/actuator/health/readiness";

    /** Where many people come at the same time, or a nation's events are read again. */
    private static final Set<Kind> HAVE_CROWDS = Set.of(Kind.COMPLAINTS, Kind.GATEWAY, Kind.MEASURES, Kind.REPORTING);

    /**
     * Room for what many requests, and what is read at once, leave: the old generation, whose clearing stops everything for
     * 0.2 s, fills later.
     */
    private static final Map<Kind, String> FOR_WHAT_IS_SOON_GONE =
            Map.of(Kind.COMPLAINTS, "128m", Kind.REPORTING, "224m");

    /** Artifact and folder of a service, its heap, what it needs first. */
    enum Kind {
        IDENTITY("identity", "infra/identity", Ports.Port.IDENTITY, "96m", Set.of()),
        MEASURES("measures-service", "measures-service", Ports.Port.MEASURES, "384m", Set.of("postgres", "mongodb")),
        COMPLAINTS(
                "complaints-service",
                "complaints-service",
                Ports.Port.COMPLAINTS,
                "256m",
                Set.of("postgres", "mongodb")),
        REPORTING(
                "reporting-service", "reporting-service", Ports.Port.REPORTING, "512m", Set.of("postgres", "mongodb")),
        GATEWAY("gateway", "gateway", Ports.Port.GATEWAY, "256m", Set.of("postgres"));

        final String artifact;
        final String module;
        final Ports.Port port;
        final String heap;
        final Set<String> after;

        Kind(String artifact, String module, Ports.Port port, String heap, Set<String> after) {
            this.artifact = artifact;
            this.module = module;
            this.port = port;
            this.heap = heap;
            this.after = after;
        }
    }

    private final Kind kind;
    private final BootJar jar;
    private final int port;
    private final Map<String, String> environment;
    private final Discretion discretion;
    private final ClassCache cache;

    /** @param names where it may write down the names of its classes */
    Service(Kind kind, BootJar jar, int port, Map<String, String> environment, Discretion discretion, Path names) {
        this.kind = kind;
        this.jar = jar;
        this.port = port;
        this.environment = environment;
        this.discretion = discretion;
        this.cache = new ClassCache(jar, machine(kind), names);
    }

    ClassCache cache() {
        return cache;
    }

    @Override
    public String name() {
        return kind.artifact;
    }

    @Override
    public Set<String> after() {
        return kind.after;
    }

    @Override
    public List<String> command() throws IOException {
        var program = jar.options(); // laid out before anything beside it is looked for
        var command = new ArrayList<>(machine(kind));
        if (HAVE_CROWDS.contains(kind)) {
            command.addAll(Commands.IN_LARGE_PAGES);
        }
        command.addAll(discretion.options());
        command.addAll(cache.options());
        command.addAll(program);
        return command;
    }

    /** The Java virtual machine of a service, as the images have it too. */
    static List<String> machine(Kind kind) {
        var command =
                new ArrayList<>(Commands.java(kind.heap, "-XX:MaxMetaspaceSize=192m", "-Djava.awt.headless=true"));
        if (HAVE_CROWDS.contains(kind)) {
            command.addAll(Commands.FOR_CROWDS);
        }
        if (kind == Kind.REPORTING) {
            command.addAll(Commands.CLEARED_TOGETHER);
        }
        var young = FOR_WHAT_IS_SOON_GONE.get(kind);
        if (young != null) {
            command.addAll(List.of("-Xmn" + young, "-XX:SurvivorRatio=4"));
        }
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public boolean ready() {
        return answers(URI.create("http://127.0.0.1:" + port + READINESS));
    }

    static boolean answers(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(3_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
