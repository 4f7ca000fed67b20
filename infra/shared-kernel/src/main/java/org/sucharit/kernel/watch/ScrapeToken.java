package org.sucharit.kernel.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What a collector of metrics shows to be let in. It opens the metrics and nothing else. */
public final class ScrapeToken {

    /** The path it opens. */
    public static final String PATH = "/actuator/prometheus";

    private static final int SHORTEST = 32;
    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] token;

    private ScrapeToken(byte @Nullable [] token) {
        this.token = token;
    }

    /**
     * @param file that holds the token alone; empty for none, and then nobody is let in by it
     * @throws UncheckedIOException when it can't be read
     * @throws IllegalArgumentException when the token is shorter than 32 characters
     */
    public static ScrapeToken in(String file) {
        if (file.isBlank()) return new ScrapeToken(null);
        try {
            var text = Files.readString(Path.of(file)).strip();
            if (text.length() < SHORTEST)
                throw new IllegalArgumentException("the token for metrics is shorter than " + SHORTEST + " characters");
            return new ScrapeToken(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the file with the token for metrics can't be read", e);
        }
    }

    /** @param authorization the header, null when there is none; compared in a time that tells nothing */
    public boolean isIn(@Nullable String authorization) {
        return token != null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, authorization.substring(SCHEME.length()).getBytes(UTF_8));
    }
}
