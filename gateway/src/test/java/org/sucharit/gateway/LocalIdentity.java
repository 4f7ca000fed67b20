package org.sucharit.gateway;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The identity provider as it is built, in a process of its own. */
final class LocalIdentity implements AutoCloseable {

    final int port;
    private final Path data;
    private final int gatewayPort;
    private Process process;

    LocalIdentity(Path data, int gatewayPort) throws Exception {
        this.data = data;
        this.gatewayPort = gatewayPort;
        this.port = freePort();
        this.process = start();
    }

    static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    /** For the script of an account. */
    String token(String account) throws Exception {
        var secret = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        }
    }

    void restart() throws Exception {
        close();
        process = start();
    }

    private Process start() throws Exception {
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString()))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("identity.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "SUCHARIT_LOCAL",
                        "true",
                        "SUCHARIT_DATA",
                        data.toString(),
                        "SUCHARIT_IDENTITY_PORT",
                        Integer.toString(port),
                        "SUCHARIT_GATEWAY_PORT",
                        Integer.toString(gatewayPort)));
        Process started = command.start();
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (!answers()) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                started.destroyForcibly();
                throw new IllegalStateException(
                        "identity did not start: " + Files.readString(data.resolve("identity.log")));
            }
            Thread.sleep(100);
        }
        return started;
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("../infra/identity/target"), "identity-*.jar")) {
            for (Path jar : built) {
                if (!jar.toString().contains("sources")) {
                    return jar;
                }
            }
        }
        throw new IllegalStateException("infra/identity has not been packaged");
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
