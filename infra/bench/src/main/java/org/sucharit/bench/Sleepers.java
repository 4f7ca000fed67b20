package org.sucharit.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Some who ask for all events there are and never read one. */
final class Sleepers implements AutoCloseable {

    private static final URI GATEWAY = URI.create(Platform.GATEWAY);
    private static final int SMALLEST = 1024;

    private final List<Socket> sockets = new ArrayList<>();

    Sleepers(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            var socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(SMALLEST);
            socket.connect(new InetSocketAddress(GATEWAY.getHost(), GATEWAY.getPort()));
            var request = "GET /api/events?since=0 HTTP/1.1\r\nHost: " + GATEWAY.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) socket.close();
    }
}
