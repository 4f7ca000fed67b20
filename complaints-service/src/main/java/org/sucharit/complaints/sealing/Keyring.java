package org.sucharit.complaints.sealing;

import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What seals for one case while a request lasts. New keys are in memory only until {@link CaseKeys} keeps them. */
public final class Keyring {

    static final String CONTENT = "CONTENT";
    static final String IDENTITY = "IDENTITY/";

    private final String caseId;
    private final HybridEncrypt identityLock;
    private final DataKeys content;
    private final Map<String, byte[]> identities = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    Keyring(String caseId, HybridEncrypt identityLock, DataKeys content) {
        this.caseId = caseId;
        this.identityLock = identityLock;
        this.content = content;
    }

    public String caseId() {
        return caseId;
    }

    /** For content, dialogue and working copies. */
    public Sealer content() {
        return new Sealer(caseId, content);
    }

    /**
     * A new key for one identity or original file; only the holder of the private key can use it again.
     *
     * @param entry names it among those of the case; for a file its id
     */
    public Sealer identity(String entry) {
        var keys = DataKeys.random();
        var purpose = IDENTITY + entry;
        try {
            identities.put(purpose, identityLock.encrypt(keys.serialized(), Spot.join(caseId, purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Sealer(caseId, keys);
    }

    /** A file in the store that was sealed for content: it stays as long as that key. */
    public void sealedForContent(String sha256) {
        files.put(sha256, CONTENT);
    }

    /** A file in the store that was sealed by the key of that entry: it stays as long as that key. */
    public void sealedForIdentity(String sha256, String entry) {
        files.put(sha256, IDENTITY + entry);
    }

    /** Purposes by SHA-256. */
    Map<String, String> files() {
        return Collections.unmodifiableMap(files);
    }

    /** By purpose, locked. */
    Map<String, byte[]> identities() {
        return Collections.unmodifiableMap(identities);
    }

    byte[] serializedContent() {
        return content.serialized();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
