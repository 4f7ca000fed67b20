package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Makes requests that can't be fulfilled, at one door, and remembers which were not refused as they should be. */
final class FailingRequests {

    private static final int PATIENCE = 300;

    private final RunningPlatform platform;
    private final String name;
    private final Door door;
    private final List<String> faults = new ArrayList<>();

    /** @param name of the door */
    FailingRequests(RunningPlatform platform, String name, Door door) {
        this.platform = platform;
        this.name = name;
        this.door = door;
    }

    /** Those answered as if the service were at fault, or as if nothing were wrong. */
    List<String> faults() {
        return faults;
    }

    void send(List<Attempt> attempts) throws IOException, InterruptedException {
        for (int i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            var reply = door.send(
                    platform.address(name),
                    attempt.method(),
                    attempt.path(),
                    attempt.body(),
                    attempt.headers().toArray(String[]::new));
            if (reply.status() < 400 || reply.status() >= 500)
                faults.add("%s, %d. %s: %d %s".formatted(name, i, attempt, reply.status(), reply.body()));
        }
    }

    /** What no HTTP client would send. */
    void sendRaw(Markers markers) {
        var marker = markers.word("raw");
        var head = " HTTP/1.1\r\nHost: localhost\r\n";
        var post = "POST /api/complaints" + head + "Idempotency-Key: " + markers.key() + "\r\nContent-Type: ";
        for (var request : List.of(
                "GET /api/mailbox/" + marker + "?q=\u0001" + head + "\r\n",
                "GET /file/x?q=%zz" + marker + head + "Cookie: a=\"" + marker + "; sucharit-mailbox=" + marker
                        + "\u0002\r\n\r\n",
                "GET /mailbox" + head + marker + "\r\n\r\n",
                "GET /api/mailbox" + head + "Authorization: Receipt " + marker + "\r\n\r\n",
                "GET /api/mailbox" + head + "Authorization: Receipt " + marker.repeat(400) + "\r\n\r\n",
                marker + " /api/complaints" + head + "\r\n",
                post + marker + "\r\nContent-Length: " + marker + "\r\n\r\n" + marker,
                post + "application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + marker + "\r\n",
                post + "application/json\r\nContent-Length: 9000\r\n\r\n{\"title\":\"" + marker)) sendRaw(request);
    }

    private void sendRaw(String request) {
        try (var socket = new Socket("127.0.0.1", platform.port(name))) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
            if (answer.startsWith("HTTP/1.1 5")) faults.add(name + ": " + answer + " to " + request);
        } catch (IOException hungUp) {
            // an answer too
        }
    }
}
