package org.sucharit.measures.linkcheck;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one request at a time through to a host, and the next one only when the host has had a rest. */
final class HostGate {

    private static final int PRUNE_AT = 256;

    private final Duration rest;
    private final Pace pace;
    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();

    HostGate(Duration rest, Pace pace) {
        this.rest = rest;
        this.pace = pace;
    }

    /** A request's turn; closing it begins the host's rest. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits until the host may be asked. Whoever came first is first. */
    Turn enter(String name) throws InterruptedException {
        var host = Objects.requireNonNull(hosts.compute(name, (_, known) -> joined(known)));
        boolean mine = false;
        try {
            host.queue.lockInterruptibly();
            mine = true;
            long wait = host.freeFrom - pace.nanos();
            if (host.asked && wait > 0) pace.pause(Duration.ofNanos(wait));
            return () -> leave(name, host);
        } catch (InterruptedException e) {
            if (mine) host.queue.unlock();
            release(name);
            throw e;
        }
    }

    int remembered() {
        return hosts.size();
    }

    private void leave(String name, Host host) {
        host.asked = true;
        host.freeFrom = pace.nanos() + rest.toNanos();
        host.queue.unlock();
        release(name);
        if (hosts.size() > PRUNE_AT) prune();
    }

    private void prune() {
        long now = pace.nanos();
        for (var name : hosts.keySet())
            hosts.computeIfPresent(name, (_, host) -> host.waiting == 0 && host.freeFrom - now <= 0 ? null : host);
    }

    private static Host joined(@Nullable Host known) {
        var host = known == null ? new Host() : known;
        host.waiting++;
        return host;
    }

    private void release(String name) {
        hosts.computeIfPresent(name, (_, host) -> {
            host.waiting--;
            return host;
        });
    }

    private static final class Host {
        final ReentrantLock queue = new ReentrantLock(true);
        int waiting; // changed within the map's compute only
        volatile boolean asked;
        volatile long freeFrom;
    }
}
