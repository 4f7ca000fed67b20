package org.sucharit.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to the gateway, for one request after another. It does no more than it must: what sends the load shares
 * the processors with what is measured.
 */
final class Wire implements AutoCloseable {

    private static final URI GATEWAY = URI.create(Platform.GATEWAY);
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire() throws IOException {
        socket = new Socket(GATEWAY.getHost(), GATEWAY.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** @param headers each with its end of line @return the status of the answer */
    int post(String path, String headers, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream(body.length + 512);
        request.writeBytes(head(path, headers, body.length));
        request.writeBytes(body);
        begin(request.toByteArray());
        return status();
    }

    /** @return the status of the answer */
    int get(String path) throws IOException {
        return get(path, "");
    }

    /** @param headers each with its end of line @return the status of the answer */
    int get(String path, String headers) throws IOException {
        begin("GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
                .formatted(path, GATEWAY.getAuthority(), headers)
                .getBytes(StandardCharsets.ISO_8859_1));
        return status();
    }

    static byte[] head(String path, String headers, long length) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n%s\r\n"
                .formatted(path, GATEWAY.getAuthority(), length, headers)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends as it is a part of a request; returns when it is on its way. */
    void begin(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Reads an answer to its end. */
    int status() throws IOException {
        var words = line().split(" ");
        long length = 0;
        boolean inPieces = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) inPieces = true;
        }
        if (inPieces) skipPieces();
        else in.skipNBytes(length);
        return Integer.parseInt(words[1]);
    }

    private void skipPieces() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line().strip(), 16);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the gateway hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
