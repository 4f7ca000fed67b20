package org.sucharit.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One address of several replicas, as a service of Kubernetes is: connections go to one after the other, past those that are not there. */
final class Balancer implements AutoCloseable {

    private static final int PATIENCE = 1_000;

    private final ServerSocket door;
    private final List<Integer> replicas = new CopyOnWriteArrayList<>();
    private final Map<Integer, AtomicLong> carried = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer() throws IOException {
        door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("balancer").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void add(int replica) {
        carried.put(replica, new AtomicLong());
        replicas.add(replica);
    }

    /** How many bytes of answers came from a replica. */
    long carried(int replica) {
        var bytes = carried.get(replica);
        return bytes == null ? 0 : bytes.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try (client;
                var replica = connected()) {
            var sending = Thread.ofVirtual().start(() -> copy(client, replica, new AtomicLong()));
            copy(replica, client, carried.getOrDefault(replica.getPort(), new AtomicLong()));
            sending.join();
        } catch (IOException nobodyThere) {
            // the client's connection ends, as it does where no replica is ready
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connected() throws IOException {
        for (int i = 0; i < replicas.size(); i++) {
            int port = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
                return socket;
            } catch (IOException away) {
                socket.close();
            }
        }
        throw new IOException("no replica is there");
    }

    /** Until one of them ends; then the other does. */
    private static void copy(Socket from, Socket to, AtomicLong bytes) {
        var buffer = new byte[16_384];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
                bytes.addAndGet(length);
            }
        } catch (IOException ended) {
            // both do
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
