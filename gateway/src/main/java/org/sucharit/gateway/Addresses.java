package org.sucharit.gateway;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells addresses apart without knowing them: a prefix, hashed with a key that is in memory only and drawn anew each hour. What was
 * counted under the old key belongs to nobody any more.
 */
@Component
class Addresses {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int IPV4_PREFIX_BYTES = 3;
    private static final int IPV6_PREFIX_BYTES = 6;

    private final InstantSource clock;
    private volatile Hour hour;

    @Autowired
    Addresses() {
        this(InstantSource.system());
    }

    Addresses(InstantSource clock) {
        this.clock = clock;
        this.hour = begin(clock.instant());
    }

    /** The hour that is now; another one has other hashes for the same address. */
    Hour now() {
        Instant time = clock.instant();
        if (time.isBefore(hour.end)) {
            return hour;
        }
        synchronized (this) {
            if (!time.isBefore(hour.end)) {
                hour = begin(time);
            }
            return hour;
        }
    }

    private static Hour begin(Instant time) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Hour(time.plus(AN_HOUR), new SecretKeySpec(key, "HmacSHA256"));
    }

    static final class Hour {

        private final Instant end;
        private final SecretKeySpec key;

        private Hour(Instant end, SecretKeySpec key) {
            this.end = end;
            this.key = key;
        }

        /** The same for all addresses of an office, a household or a village behind one. Never 0. */
        long hashed(String address) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return ByteBuffer.wrap(mac.doFinal(prefix(address))).getLong() | 1;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static byte[] prefix(String address) {
            try {
                // a literal: nothing is looked up
                byte[] bytes = InetAddress.ofLiteral(address).getAddress();
                return Arrays.copyOf(bytes, bytes.length == 4 ? IPV4_PREFIX_BYTES : IPV6_PREFIX_BYTES);
            } catch (IllegalArgumentException unknown) {
                return new byte[0];
            }
        }
    }
}
