package org.sucharit.complaints.attachment;

import org.sucharit.complaints.sealing.Keyring;
import org.sucharit.complaints.sealing.Sealer;
import org.sucharit.complaints.sealing.Secret;

/**
 * A file that has come in: its original is sealed and in the store, but nothing names it yet, and there is no copy.
 *
 * @param digest SHA-256 of its name and content, for telling whether the same was sent before
 * @param identity opens the original as long as the request lasts
 */
public record Received(
        String fileId, Kept original, Secret name, byte[] digest, boolean mayBeRebuilt, Sealer identity, Keyring keys) {

    @Override
    public String toString() {
        return "•••";
    }
}
