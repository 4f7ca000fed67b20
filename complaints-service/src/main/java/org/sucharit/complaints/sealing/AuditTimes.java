package org.sucharit.complaints.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.function.Supplier;
import org.sucharit.kernel.AgencyId;

/**
 * The exact time at which staff did something, sealed beside the event, which itself tells the day only. The service can
 * seal it and not open it again: that takes the private key of the vault, for whoever looks into what staff did.
 */
public final class AuditTimes {

    /** Always as long, so that the length of what is sealed tells nothing. */
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final HybridEncrypt lock;
    private final Supplier<HybridDecrypt> privateKey;

    AuditTimes(HybridEncrypt lock, Supplier<HybridDecrypt> privateKey) {
        this.lock = lock;
        this.privateKey = privateKey;
    }

    /** Whose action it was, and which: moved to another one, a time does not open. */
    public record Action(AgencyId agency, String subject, String work) {

        private byte[] context() {
            return Spot.join("audit-time", agency.value(), subject, work);
        }
    }

    /** @return Base64, for the metadata of an event */
    public String seal(Instant at, Action action) {
        try {
            var clear = MILLISECONDS.format(at).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(lock.encrypt(clear, action.context()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * When it was, in UTC to the millisecond.
     *
     * @throws DoesNotOpen when it was sealed for another action, or changed
     * @throws IllegalStateException without the vault's private key
     */
    public Instant open(String sealed, Action action) {
        var key = privateKey.get();
        try {
            var clear = key.decrypt(Base64.getDecoder().decode(sealed), action.context());
            return Instant.parse(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DoesNotOpen();
        }
    }
}
