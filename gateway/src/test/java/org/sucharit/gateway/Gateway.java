package org.sucharit.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.sucharit.kit.test.TestPostgres;

/** The gateway on a free port, its sessions in a PostgreSQL of its own. */
final class Gateway implements AutoCloseable {

    private final TestPostgres postgres;
    private final ConfigurableApplicationContext context;
    final int port;
    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Gateway(String services, String issuer, String... more) throws Exception {
        postgres = TestPostgres.start(Map.of());
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + postgres.database("postgres").url(),
                "--spring.datasource.username=postgres",
                "--sucharit.gateway.services.measures=" + services,
                "--sucharit.gateway.services.complaints=" + services,
                "--sucharit.gateway.services.reporting=" + services,
                "--sucharit.gateway.sign-in.issuer=" + issuer));
        // an argument given twice would be a list
        for (String one : more) {
            String name = one.substring(0, one.indexOf('=') + 1);
            arguments.removeIf(other -> other.startsWith(name));
            arguments.add(one);
        }
        context = new SpringApplication(GatewayApplication.class).run(arguments.toArray(String[]::new));
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** One before which people sign in; where it can't start, the identity provider's process is ended too, which nobody else would. */
    static Gateway beside(LocalIdentity identity, Backend service, String... more) throws Exception {
        try {
            return new Gateway(service.address(), identity.issuer(), more);
        } catch (Exception failure) {
            identity.close();
            throw failure;
        }
    }

    /** Its server stops as it stands, and goes on when the returned one is closed: whoever asks it meanwhile waits. */
    AutoCloseable pausedPostgres() {
        return postgres.pause();
    }

    String origin() {
        return "http://localhost:" + port;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin() + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        http.close();
        context.close();
        postgres.close();
    }
}
