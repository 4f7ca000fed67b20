package org.sucharit.measures.linkcheck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on an address of this machine that answers byte by byte what a test wants it to. */
final class LittleServer implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String address;
    private final ServerSocket socket;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /** @param headers by name in lower case; @param at nanoseconds */
    record Asked(String method, String path, Map<String, String> headers, long at) {}

    /** Writes the whole answer. */
    interface Page {
        void answer(Asked request, OutputStream out) throws IOException, InterruptedException;
    }

    LittleServer() {
        this("127.0.0.1");
    }

    /** On an address that no other server has: as far as a visitor can tell, another host. */
    static LittleServer onItsOwnHost() {
        return new LittleServer("127.0.77." + NUMBER.incrementAndGet());
    }

    LittleServer(String address) {
        this.address = address;
        try {
            socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 200);
            Thread.ofVirtual().start(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LittleServer on(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    LittleServer on(String path, int status, String body, String... headers) {
        return on(path, (_, out) -> out.write(answer(status, body, headers)));
    }

    /** Changes with every request: the first answer, the second, …, the last one for ever. */
    LittleServer inTurn(String path, byte[]... answers) {
        return on(path, (request, out) -> {
            long before =
                    asked.stream().filter(a -> a.path().equals(request.path())).count();
            out.write(answers[(int) Math.min(before, answers.length) - 1]);
        });
    }

    LittleServer redirect(String path, int status, String to) {
        return on(path, status, "", "Location: " + to);
    }

    static byte[] answer(int status, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Length: " + bytes.length + "\r\n");
        for (var header : headers) head.append(header).append("\r\n");
        return joined(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), bytes);
    }

    static byte[] joined(byte[] head, byte[] body) {
        var all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    int port() {
        return socket.getLocalPort();
    }

    URI at(String path) {
        return at(address, path);
    }

    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            var line = in.readLine();
            if (line == null) return;
            var words = line.split(" ", -1);
            if (words.length < 2) return; // no HTTP: somebody begins TLS
            var request = new Asked(words[0], words[1], headers(in), System.nanoTime());
            asked.add(request);
            var page = pages.getOrDefault(words[1], (_, out) -> out.write(answer(404, "")));
            page.answer(request, client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // the checker hung up
        }
    }

    private static Map<String, String> headers(BufferedReader in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            if (colon > 0)
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
        }
        return headers;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
