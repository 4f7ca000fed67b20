package org.sucharit.complaints.mailbox;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, for what no client library sends. */
final class RawHttp {

    private RawHttp() {}

    /** @return the whole answer, its first line first */
    static String get(int port, String path, String header) throws IOException {
        return send(
                port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");
    }

    /** A form, as sent to a host of another name. */
    static String post(int port, String host, String path, String form) throws IOException {
        return send(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: "
                        + form.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + form);
    }

    private static String send(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
