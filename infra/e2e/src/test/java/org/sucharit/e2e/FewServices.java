package org.sucharit.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.sucharit.kit.test.TestKafka;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;

/**
 * Some services as they are packaged, on servers of their own, with an identity provider that {@code ./start} has not: it is none of ours
 * and tells rights in its own way.
 */
final class FewServices implements AutoCloseable {

    static final String STAFF = "staff";
    static final String AUDIENCE = "sucharit";

    private static final String GATEWAY = "gateway";
    private static final Duration START = Duration.ofMinutes(5);

    final MockOAuth2Server provider =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\":true}"));

    private final TestPostgres postgres = TestPostgres.start(Map.of());
    private final TestMongo mongo = TestMongo.own();
    private final TestKafka kafka = TestKafka.away();
    private final Path folder;
    private final Map<String, String> more;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, TestPostgres.Database> databases = new HashMap<>();
    private final List<Process> processes = new ArrayList<>();

    /**
     * Waits until they are ready.
     *
     * @param more settings that all of them get
     * @param behind the services behind the gateway
     */
    FewServices(Map<String, String> more, String... behind) throws IOException {
        this.more = more;
        folder = Files.createTempDirectory("sucharit-few");
        kafka.start();
        provider.start();
        for (var service : behind) ports.put(service, freePort());
        ports.put(GATEWAY, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        for (var service : ports.keySet()) processes.add(start(service));
        ports.keySet().forEach(this::awaitReady);
    }

    String gateway() {
        return "http://localhost:" + ports.get(GATEWAY);
    }

    /** A token that the provider gives. @param rights what it says where the services look for it */
    String token(String issuer, String person, String audience, Map<String, ?>... rights) {
        Map<String, Object> claims = Map.of("name", person, "sucharit", Map.of("rights", List.of(rights)));
        return provider.issueToken(issuer, person, audience, claims, 900).serialize();
    }

    private Process start(String name) throws IOException {
        Path jar;
        try (var jars = Files.list(Path.of("../..", name, "target"))) {
            jar = jars.filter(file -> file.getFileName().toString().matches(name + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + loaded(name),
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(settings(name));
        return builder.start();
    }

    TestPostgres.Database database(String service) {
        return Objects.requireNonNull(databases.get(service));
    }

    String kafka() {
        return kafka.servers();
    }

    private Path loaded(String name) {
        return folder.resolve(name + ".classes");
    }

    /** Whether a service needed a class whose name has this in it. */
    boolean hasLoaded(String name, String part) throws IOException {
        try (var classes = Files.lines(loaded(name))) {
            return classes.anyMatch(line -> line.contains(part));
        }
    }

    private Map<String, String> settings(String name) {
        var kind = name.replace("-service", "").toUpperCase(Locale.ROOT);
        var database = databases.computeIfAbsent(name, _ -> postgres.newDatabase());
        var files = folder.resolve(name).toString();
        var settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "SUCHARIT_" + kind + "_PORT",
                "" + ports.get(name),
                "SUCHARIT_" + kind + "_DB_URL",
                database.url(),
                "SUCHARIT_" + kind + "_DB_USER",
                database.user(),
                "SUCHARIT_ORIGIN",
                gateway(),
                "SUCHARIT_ISSUER",
                provider.issuerUrl(STAFF).toString(),
                "SUCHARIT_AUDIENCE",
                AUDIENCE,
                "SUCHARIT_CLAIMS_MEMBERSHIPS",
                "sucharit.rights",
                "SUCHARIT_DATA",
                files,
                "SUCHARIT_FILES",
                files));
        settings.put("SUCHARIT_REPORTING_FILES", files);
        settings.put("SUCHARIT_MONGODB_URI", mongo.uri());
        settings.put("SUCHARIT_KAFKA", kafka.servers());
        for (var other : List.of("measures", "complaints", "reporting"))
            settings.put("SUCHARIT_GATEWAY_SERVICES_" + other.toUpperCase(Locale.ROOT), address(other));
        return settings;
    }

    /** Nobody is where a service would be that does not run. */
    private String address(String service) {
        return "http://127.0.0.1:" + ports.getOrDefault(service + "-service", 1);
    }

    private void awaitReady(String name) {
        await(name).atMost(START).until(() -> {
            if (processes.stream().allMatch(Process::isAlive)) return ready(name);
            throw new IllegalStateException(name + ":\n" + Files.readString(folder.resolve(name + ".log")));
        });
    }

    private boolean ready(String name) {
        return Readiness.of("http://127.0.0.1:" + ports.get(name));
    }

    @Override
    public void close() throws IOException {
        end();
        provider.shutdown();
        kafka.kill();
        mongo.stop();
        postgres.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private void end() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
