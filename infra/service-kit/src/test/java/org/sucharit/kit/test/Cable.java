package org.sucharit.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads to a server on this machine, and can be cut: to whoever is at the other end the server is away. */
public final class Cable {

    private final int server;
    private final ServerSocket end;
    private final Set<Socket> used = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Cable(int server) {
        this.server = server;
        try {
            end = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("cable to " + server).start(this::lead);
    }

    /** Where it begins. */
    public int port() {
        return end.getLocalPort();
    }

    public void cut() {
        cut = true;
        used.forEach(Cable::close);
    }

    public void mend() {
        cut = false;
    }

    private void lead() {
        try {
            while (true) {
                var near = end.accept();
                if (cut) close(near);
                else Thread.ofVirtual().start(() -> lead(near));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lead(Socket near) {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), server)) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            used.add(near);
            used.add(far);
            if (cut) return;
            Thread.ofVirtual().start(() -> pass(far, near));
            pass(near, far);
        } catch (IOException e) {
            // the server is away
        } finally {
            used.remove(near);
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut, or hung up
        } finally {
            close(to);
            close(from);
            used.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed
        }
    }
}
