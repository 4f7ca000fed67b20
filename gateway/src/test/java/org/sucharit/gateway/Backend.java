package org.sucharit.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service as the gateway sees it: writes down what arrives, answers as told. */
final class Backend implements AutoCloseable {

    record Arrived(String method, String uri, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name) == null ? "" : String.join(", ", headers.get(name));
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final Map<String, HttpHandler> special = new ConcurrentHashMap<>();

    Backend() throws IOException {
        this(0);
    }

    /** In the place of one that was closed: not before the gateway looks whether its old connections are alive. */
    static Backend again(int port) throws Exception {
        Thread.sleep(250);
        return new Backend(port);
    }

    private Backend(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    void on(String path, HttpHandler handler) {
        special.put(path, handler);
    }

    void answers(String path, int status, String... headers) {
        on(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            respond(exchange, status, "{}");
        });
    }

    Arrived next() throws InterruptedException {
        Arrived next = arrived.poll(5, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing arrived at the service");
        }
        return next;
    }

    /** The next for this path and query; what an earlier test sent may still come before it. */
    Arrived next(String uri) throws InterruptedException {
        Arrived next = next();
        while (!next.uri().equals(uri)) next = next();
        return next;
    }

    boolean quiet() {
        return arrived.isEmpty();
    }

    void forget() {
        arrived.clear();
    }

    /** As it was before it was told how to answer. */
    void begin() {
        special.clear();
        forget();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpHandler handler = special.get(exchange.getRequestURI().getPath());
            if (handler != null) {
                handler.handle(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.add(new Arrived(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            respond(exchange, 200, "{\"by\":\"service\"}");
        }
    }

    static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
