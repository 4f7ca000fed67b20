package org.sucharit.gateway;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from taking everything. In memory only, and without knowing whom it counts: the key is a prefix of the address,
 * hashed with a key drawn anew each hour. When there are more addresses than it remembers, the rest share one count.
 */
@Component
class RateLimits {

    private static final int MOST_ADDRESSES = 50_000;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private enum Kind {
        READ,
        WRITE,
        SIGN_IN
    }

    private record Counted(Kind kind, long address) {}

    /** Counts and the key they are kept under. */
    private record Hour(Instant end, SecretKeySpec key, Map<Counted, Bucket> counts) {}

    private final GatewaySettings.Limits limits;
    private final InstantSource clock;
    private final int most;
    private volatile Hour hour;

    @Autowired
    RateLimits(GatewaySettings settings) {
        this(settings.limits(), InstantSource.system(), MOST_ADDRESSES);
    }

    RateLimits(GatewaySettings.Limits limits, InstantSource clock, int most) {
        this.limits = limits;
        this.clock = clock;
        this.most = most;
        this.hour = begin(clock.instant());
    }

    boolean lets(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/assets/") || path.startsWith("/actuator/")) {
            return true;
        }
        return lets(kind(request.getMethod(), path), request.getRemoteAddr());
    }

    private boolean lets(Kind kind, String address) {
        Hour now = now();
        Counted counted = new Counted(kind, hashed(address, now.key()));
        Bucket bucket = now.counts().get(counted);
        if (bucket == null) {
            Counted place = now.counts().size() < most ? counted : new Counted(kind, 0);
            bucket = now.counts().computeIfAbsent(place, _ -> bucket(kind));
        }
        return bucket.tryConsume(1);
    }

    int remembered() {
        return hour.counts().size();
    }

    private static Kind kind(String method, String path) {
        if (path.startsWith("/login") || path.startsWith("/oauth2/")) {
            return Kind.SIGN_IN;
        }
        return method.equals("GET") || method.equals("HEAD") ? Kind.READ : Kind.WRITE;
    }

    private Bucket bucket(Kind kind) {
        GatewaySettings.Limit limit =
                switch (kind) {
                    case READ -> limits.read();
                    case WRITE -> limits.write();
                    case SIGN_IN -> limits.signIn();
                };
        return Bucket.builder()
                .addLimit(
                        tokens -> tokens.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private Hour now() {
        Hour now = hour;
        Instant time = clock.instant();
        if (time.isBefore(now.end())) {
            return now;
        }
        synchronized (this) {
            if (!time.isBefore(hour.end())) {
                hour = begin(time);
            }
            return hour;
        }
    }

    private static Hour begin(Instant time) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Hour(time.plus(AN_HOUR), new SecretKeySpec(key, "HmacSHA256"), new ConcurrentHashMap<>());
    }

    /** Never 0, which is the place of those too many to remember. */
    private static long hashed(String address, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(prefix(address))).getLong() | 1;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first 24 bits of an IPv4 address, 56 of an IPv6 one: a household or an office. */
    private static byte[] prefix(String address) {
        try {
            // a literal: nothing is looked up
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7);
        } catch (IllegalArgumentException unknown) {
            return new byte[0];
        }
    }
}
