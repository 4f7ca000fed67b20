package org.sucharit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sucharit.e2e.Door;
import org.sucharit.kit.test.fuzz.Shot;

/** Puts a fresh token in the place of an account's name. */
final class Wardrobe {

    /** A token lives a quarter of an hour. */
    private static final Duration GOOD = Duration.ofMinutes(5);

    private record Kept(String bearer, Instant until) {}

    private final Door door;
    private final Map<String, Kept> tokens = new ConcurrentHashMap<>();

    Wardrobe(Door door) {
        this.door = door;
    }

    Shot dressed(Shot shot) {
        var shown = shot.headers().getOrDefault("Authorization", "");
        return shown.startsWith(Card.ACCOUNT)
                ? shot.with("Authorization", bearer(shown.substring(Card.ACCOUNT.length())))
                : shot;
    }

    private String bearer(String account) {
        return tokens.compute(
                        account,
                        (_, known) -> known == null || Instant.now().isAfter(known.until()) ? fresh(account) : known)
                .bearer();
    }

    private Kept fresh(String account) {
        try {
            return new Kept(door.bearer(account), Instant.now().plus(GOOD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
