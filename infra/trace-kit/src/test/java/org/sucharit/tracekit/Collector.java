package org.sucharit.tracekit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes what a collector of traces would take, and reads it. */
public final class Collector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    /**
     * Something that was traced.
     *
     * @param parent id of what it belongs to, empty for none
     * @param kind as OpenTelemetry numbers them: 1 internal, 2 server, 4 producer, 5 consumer
     * @param attributes their values as text
     */
    public record Told(
            String service,
            String traceId,
            String id,
            String parent,
            String name,
            long kind,
            Map<String, String> attributes) {}

    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** All of it, as it came. */
    public String raw() {
        return bodies.stream()
                .map(body -> new String(body, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    public List<Told> told() {
        return bodies.stream()
                .flatMap(body -> new Message(body).messages(1))
                .flatMap(Collector::ofService)
                .toList();
    }

    private static Stream<Told> ofService(Message service) {
        var name = service.messages(1)
                .flatMap(resource -> attributes(resource, 1).entrySet().stream())
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return service.messages(2)
                .flatMap(scope -> scope.messages(2))
                .map(span -> new Told(
                        name,
                        span.hex(1),
                        span.hex(2),
                        span.hex(4),
                        span.text(5),
                        span.number(6),
                        attributes(span, 9)));
    }

    private static Map<String, String> attributes(Message of, int number) {
        return of.messages(number).collect(Collectors.toMap(one -> one.text(1), one -> one.messages(2)
                .map(value -> value.text(1).isEmpty() ? Long.toString(value.number(3)) : value.text(1))
                .collect(Collectors.joining())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
