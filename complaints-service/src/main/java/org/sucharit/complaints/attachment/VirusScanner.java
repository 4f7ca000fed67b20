package org.sucharit.complaints.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

/** Asks a ClamAV daemon, where there is one. It gets the stream over the network and nothing else. */
final class VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private static final int PORT = 3310;
    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    private final @Nullable InetSocketAddress address;

    private VirusScanner(@Nullable InetSocketAddress address) {
        this.address = address;
    }

    /** @param address host and port; empty when nothing is to be scanned */
    static VirusScanner at(String address) {
        if (address.isBlank()) return new VirusScanner(null);
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new VirusScanner(InetSocketAddress.createUnresolved(address, PORT))
                : new VirusScanner(InetSocketAddress.createUnresolved(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    boolean isThere() {
        return address != null;
    }

    /**
     * @param clear read to its end
     * @throws Problem 422 {@code FILE_INFECTED}; 503 when the daemon is away or gives no clear answer
     */
    void check(InputStream clear) {
        if (address == null) return;
        String answer;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            answer = asked(socket, clear);
        } catch (IOException e) {
            throw Problem.unavailable(e);
        }
        if (answer.endsWith(" FOUND")) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "FILE_INFECTED");
        if (!answer.endsWith("OK")) throw Problem.unavailable(null);
    }

    private static String asked(Socket socket, InputStream clear) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var chunk = new byte[CHUNK];
        for (int n = clear.read(chunk); n >= 0; n = clear.read(chunk)) {
            if (n == 0) continue;
            out.writeInt(n);
            out.write(chunk, 0, n);
        }
        out.writeInt(0);
        out.flush();
        var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
}
