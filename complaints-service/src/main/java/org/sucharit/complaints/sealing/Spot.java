package org.sucharit.complaints.sealing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sucharit.kernel.AgencyId;

/**
 * Where a sealed text belongs. It is the associated data of its ciphertext: moved to another case, event, field or entry
 * it does not open.
 *
 * @param caseId of the case
 * @param event stable name of the event type that carries it
 * @param field of the event
 * @param entry which of several, for instance the id of a message; empty where there is only one
 */
public record Spot(String caseId, AgencyId agency, String event, String field, String entry) {

    byte[] associatedData() {
        return join(caseId, agency.value(), event, field, entry);
    }

    /** Parts with their lengths, so that no two lists of parts give the same bytes. */
    static byte[] join(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : parts) {
                var encoded = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
