package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys that wrap the keys of cases. A new one is made every 30 days; once nothing is wrapped by an old one it is
 * destroyed, and with it what old copies of the database could have told.
 */
final class WrappingKeys {

    static final String NAME = "wrapping-";
    private static final long NOTICED_AFTER = Duration.ofMinutes(1).toNanos();

    private final KeyFolder folder;
    private final Aead master;
    private final Map<String, Aead> loaded = new ConcurrentHashMap<>();
    private volatile @Nullable Newest newest;

    WrappingKeys(KeyFolder folder, Aead master) {
        this.folder = folder;
        this.master = master;
    }

    /** Name of the key that wraps; a newer one that another replica made is noticed within a minute. */
    String newest() {
        var known = newest;
        long now = System.nanoTime();
        if (known == null || now - known.readAt() > NOTICED_AFTER) {
            known = new Newest(names().getLast(), now);
            newest = known;
        }
        return known.name();
    }

    private record Newest(String name, long readAt) {}

    /** The day it was made, in Bangkok. */
    LocalDate madeOn(String name) {
        return LocalDate.parse(name.substring(NAME.length(), NAME.length() + "2026-01-01".length()));
    }

    /** @return its name, later than all others */
    String make(LocalDate day) {
        long sameDay =
                names().stream().filter(name -> name.startsWith(NAME + day)).count();
        var name = "%s%s-%03d".formatted(NAME, day, sameDay);
        try {
            folder.keepEncrypted(name, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), master);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        newest = null;
        return name;
    }

    /** Oldest first. */
    List<String> names() {
        return folder.named(NAME);
    }

    void destroy(String name) {
        if (name.equals(newest())) throw new IllegalArgumentException("the newest wrapping key is in use");
        folder.destroy(name);
        loaded.remove(name);
    }

    /** @throws DoesNotOpen when the key was destroyed */
    Aead get(String name) {
        return loaded.computeIfAbsent(name, this::load);
    }

    private Aead load(String name) {
        var keys = folder.encrypted(name, master).orElseThrow(DoesNotOpen::new);
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
