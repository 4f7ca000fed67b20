package org.sucharit.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Filings whose files never come to their end. */
final class BrokenUploads implements AutoCloseable {

    private static final int CLAIMED = 8 << 20;
    private static final int SENT = 2 << 20;

    private final RunningPlatform platform;
    private final Markers markers;
    private final List<Socket> open = new ArrayList<>();

    BrokenUploads(RunningPlatform platform, Markers markers) {
        this.platform = platform;
        this.markers = markers;
    }

    /** Sends some of it. @param name of the door */
    BrokenUploads begin(String name, String complaint) throws IOException {
        var marker = markers.word("broken-upload");
        var file = (marker + "\n").repeat(SENT / marker.getBytes(UTF_8).length).getBytes(UTF_8);
        var body = new Multipart().field("complaint", complaint).file("attachment", marker + ".txt", file);
        var head =
                "POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n";
        var socket = new Socket("127.0.0.1", platform.port(name));
        open.add(socket);
        socket.setTcpNoDelay(true);
        socket.getOutputStream()
                .write(head.formatted(markers.key(), body.type(), CLAIMED).getBytes(UTF_8));
        socket.getOutputStream().write(body.unfinished());
        socket.getOutputStream().flush();
        return this;
    }

    /** Until the service has begun to keep them. */
    BrokenUploads awaitTaken() {
        var incoming = platform.data().resolve("files/complaints/incoming");
        await().atMost(Duration.ofSeconds(60)).until(() -> count(incoming) >= open.size());
        return this;
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return 0;
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Hangs up without a word. */
    @Override
    public void close() throws IOException {
        for (var socket : open) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        open.clear();
    }
}
