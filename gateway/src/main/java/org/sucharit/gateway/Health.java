package org.sucharit.gateway;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether the whole platform is there: identity and every service accept commands and have read what is there, and the demo is
 * loaded where one was asked for. Asked at most once a second, however many ask.
 */
@RestController
class Health implements DisposableBean {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int TIMEOUT_MILLIS = 2_000;

    private record Answer(Instant at, Map<String, Boolean> parts) {

        boolean up() {
            return !parts.containsValue(false);
        }
    }

    private final GatewaySettings settings;
    private final DataSource sessions;
    private final String caughtUp;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Answer last;

    Health(
            GatewaySettings settings,
            DataSource sessions,
            @Value("${sucharit.gateway.caught-up:/actuator/health/projections}") String caughtUp) {
        this.settings = settings;
        this.sessions = sessions;
        this.caughtUp = caughtUp;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, Object>> platform() {
        Answer answer = answer();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", word(answer.up()));
        Map<String, Object> parts = new TreeMap<>();
        answer.parts().forEach((name, up) -> parts.put(name, Map.of("status", word(up))));
        body.put("components", parts);
        return respond(answer.up(), body);
    }

    /** The gateway alone: it serves, citizens also while sessions are away. Without them it would not have started. */
    @GetMapping("/actuator/health/readiness")
    ResponseEntity<Map<String, Object>> readiness() {
        return respond(true, Map.of("status", word(true)));
    }

    @GetMapping("/actuator/health/liveness")
    ResponseEntity<Map<String, Object>> liveness() {
        return respond(true, Map.of("status", word(true)));
    }

    private Answer answer() {
        Answer known = last;
        if (known != null && fresh(known)) {
            return known;
        }
        asking.lock();
        try {
            Answer meanwhile = last;
            if (meanwhile != null && fresh(meanwhile)) {
                return meanwhile;
            }
            Answer now = ask();
            last = now;
            return now;
        } finally {
            asking.unlock();
        }
    }

    private static boolean fresh(Answer answer) {
        return answer.at().plus(FRESH).isAfter(Instant.now());
    }

    private Answer ask() {
        Map<String, BooleanSupplier> checks = new TreeMap<>();
        checks.put("gateway", this::database);
        checks.put("identity", () -> ok(settings.signIn().issuer() + "/.well-known/openid-configuration"));
        settings.services().forEach((name, address) -> {
            checks.put(name, () -> ok(address + "/actuator/health/readiness"));
            checks.put(name + "-read", () -> ok(address + caughtUp));
        });
        if (!settings.demoState().isEmpty()) {
            checks.put("demo", this::demoLoaded);
        }
        Map<String, CompletableFuture<Boolean>> asked = new TreeMap<>();
        checks.forEach((name, check) -> asked.put(name, CompletableFuture.supplyAsync(check::getAsBoolean, threads)));
        Map<String, Boolean> parts = new TreeMap<>();
        asked.forEach((name, answer) -> parts.put(name, answer.join()));
        return new Answer(Instant.now(), parts);
    }

    /** Whether sessions are known: without them nobody who is signed in is served. */
    boolean database() {
        try (Connection connection = sessions.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    private boolean demoLoaded() {
        try {
            return Files.readString(Path.of(settings.demoState()), StandardCharsets.UTF_8)
                    .strip()
                    .equals("loaded");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean ok(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException away) {
            return false;
        }
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static ResponseEntity<Map<String, Object>> respond(boolean up, Map<String, Object> body) {
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
