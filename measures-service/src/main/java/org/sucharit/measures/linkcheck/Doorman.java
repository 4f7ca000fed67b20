package org.sucharit.measures.linkcheck;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Lets connections out to the public internet only. The HTTP client asks it for the addresses of a host at the moment it
 * connects, and connects to exactly those: a name that means something else a moment later gains nothing.
 */
final class Doorman implements DnsResolver, AutoCloseable {

    private static final int LOOKUPS_AT_ONCE = 64;
    private static final int IDLE_SECONDS = 10;

    /** Lookups given up stay in line until a thread is free, and servers of names that are away hold them all. */
    private static final int MOST_WAITING = 256;

    private final Names names;
    private final Predicate<InetSocketAddress> mayReach;
    private final Duration patience;
    // the JDK's lookup knows no limit of time and would hold the threads of all others
    private final ExecutorService lookups;

    /** Where names are looked up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /** @param patience for one lookup */
    Doorman(Names names, Predicate<InetSocketAddress> mayReach, Duration patience) {
        this.names = names;
        this.mayReach = mayReach;
        this.patience = patience;
        var threads = new ThreadPoolExecutor(
                LOOKUPS_AT_ONCE,
                LOOKUPS_AT_ONCE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("link-lookup-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        this.lookups = threads;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var found = lookUp(host);
        if (found.length == 0) throw new UnknownHostException(host);
        var places = Arrays.stream(found)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        // a name that means one inside address among others is somebody's trick
        if (!places.stream().allMatch(mayReach)) throw new NotAllowed(host);
        return places;
    }

    /** Without a port nothing is decided, so nothing is let out. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new NotAllowed(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        if (isLiteral(host)) return new InetAddress[] {InetAddress.ofLiteral(host)};
        var lookup = begin(host);
        try {
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, e.getCause());
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private Future<InetAddress[]> begin(String host) throws UnknownHostException {
        try {
            return lookups.submit(() -> names.lookUp(host));
        } catch (RejectedExecutionException e) {
            throw unknown(host, e);
        }
    }

    private static boolean isLiteral(String host) {
        return host.contains(":") || Character.isDigit(host.charAt(host.length() - 1)) && host.matches("[0-9.]+");
    }

    private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
