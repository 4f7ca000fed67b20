package org.sucharit.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All components together: started in the order they need each other, ended in the opposite one. */
final class Platform {

    private final List<Supervised> components = new ArrayList<>();
    private final CountDownLatch stopping;
    private final CompletableFuture<CannotStart> fatal = new CompletableFuture<>();

    Platform(List<Component> parts, Supervised.Surroundings around) {
        this.stopping = around.stopping();
        parts.forEach(part -> components.add(new Supervised(part, around, fatal::complete)));
    }

    /** What {@code ./start} runs. */
    static List<Component> everything(Place place, Ports ports, Map<String, String> environment, boolean demo)
            throws IOException {
        var parts = new ArrayList<>(servers(place, ports, environment));
        var secrets = new Secrets(place.secrets());
        var mongo = (Mongo) parts.get(2);
        for (var kind : Service.Kind.values()) {
            var variables = new HashMap<>(ports.environment());
            variables.put("SUCHARIT_LOCAL", "true");
            variables.put("SUCHARIT_DATA", place.data().toString());
            variables.put("SUCHARIT_MONGODB_URI", mongo.uri());
            variables.put("SUCHARIT_METRICS_TOKEN_FILE", secrets.file("metrics").toString());
            var database = kind.port.name().toLowerCase(Locale.ROOT);
            if (Postgres.DATABASES.contains(database)) {
                variables.put(
                        "SUCHARIT_%s_DB_PASSWORD".formatted(kind.port.name()), secrets.of("postgres-" + database));
            }
            if (kind == Service.Kind.COMPLAINTS) {
                variables.put("SUCHARIT_COMPLAINTS_KEYS", place.keys().toString());
                variables.put("SUCHARIT_COMPLAINTS_VAULT", place.vault().toString());
            }
            if (demo && kind == Service.Kind.GATEWAY) {
                variables.put("SUCHARIT_DEMO_STATE", place.run().resolve("demo").toString());
            }
            parts.add(new Service(
                    kind,
                    BootJar.of(place, kind),
                    ports.of(kind.port),
                    variables,
                    Discretion.of(kind, place),
                    place.run().resolve(kind.artifact + ".classes")));
        }
        return parts;
    }

    /** PostgreSQL, Kafka and MongoDB alone. */
    static List<Component> servers(Place place, Ports ports, Map<String, String> environment) throws IOException {
        var libraries = place.built().resolve("lib");
        return List.of(
                postgres(place, ports, Postgres.CONNECTIONS),
                new Kafka(place.data().resolve("kafka"), ports.of(Ports.Port.KAFKA), libraries),
                new Mongo(
                        place.data().resolve("mongodb"),
                        ports.of(Ports.Port.MONGODB),
                        libraries,
                        Mongo.find(environment),
                        Mongo.megabytes(environment)));
    }

    /** PostgreSQL alone. @param connections at the same time */
    static Component postgres(Place place, Ports ports, int connections) throws IOException {
        return new Postgres(
                place.data().resolve("postgres"),
                ports.of(Ports.Port.POSTGRES),
                connections,
                new Secrets(place.secrets()),
                PostgresPrograms.unpackedIn(place.built().resolve("programs")));
    }

    void start() {
        for (var one : components) {
            one.start(components.stream()
                    .filter(other -> one.component().after().contains(other.name()))
                    .toList());
        }
    }

    /** Waits until every component was ready once; false when the platform was asked to stop first. */
    boolean awaitReady() throws InterruptedException {
        for (var one : components) {
            while (!one.awaitReady(Duration.ofMillis(100))) {
                if (fatal.isDone()) {
                    throw fatal.join();
                }
                if (stopping.getCount() == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns only by throwing what makes going on impossible. */
    void watch() throws InterruptedException {
        while (stopping.getCount() > 0) {
            if (fatal.isDone()) {
                throw fatal.join();
            }
            stopping.await(500, TimeUnit.MILLISECONDS);
        }
    }

    /** Ends all, doors first, databases last; returns when nothing is left. */
    void stop() {
        stopping.countDown();
        for (var names : Ending.ORDER) {
            Ending.end(components.stream()
                    .filter(one -> names.contains(one.name()))
                    .flatMap(one -> one.toEnd().stream())
                    .toList());
        }
    }
}
