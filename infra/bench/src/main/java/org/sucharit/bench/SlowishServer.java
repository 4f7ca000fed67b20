package org.sucharit.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/** Answers every request with the same page after a while, on all addresses of this machine. */
final class SlowishServer implements AutoCloseable {

    private static final int MILLIS = 100;
    private static final int PAGE = 20_000;
    private static final int WAITING = 200;

    private final HttpServer server;
    private int inside;
    private int most;
    private long first;
    private long last;

    SlowishServer(Executor threads) throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), WAITING);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized boolean hasBegun() {
        return first != 0;
    }

    synchronized int mostAtOnce() {
        return most;
    }

    /** From the first request to the end of the last answer. */
    synchronized double seconds() {
        return (last - first) / 1e9;
    }

    private void answer(HttpExchange exchange) throws IOException {
        begin();
        try (exchange) {
            Thread.sleep(MILLIS); // the slowness that is measured against
            exchange.sendResponseHeaders(200, PAGE);
            exchange.getResponseBody().write(new byte[PAGE]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        most = Math.max(most, ++inside);
        if (first == 0) first = System.nanoTime();
    }

    private synchronized void end() {
        inside--;
        last = System.nanoTime();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
