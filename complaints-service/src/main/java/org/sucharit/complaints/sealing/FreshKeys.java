package org.sucharit.complaints.sealing;

import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys of a case that are in memory only until the case is kept. */
public final class FreshKeys {

    static final String CONTENT = "CONTENT";
    static final String IDENTITY = "IDENTITY/";

    private final String caseId;
    private final HybridEncrypt identityLock;
    private final DataKeys content = DataKeys.random();
    private final Map<String, byte[]> identities = new LinkedHashMap<>();

    FreshKeys(String caseId, HybridEncrypt identityLock) {
        this.caseId = caseId;
        this.identityLock = identityLock;
    }

    public String caseId() {
        return caseId;
    }

    /** For content, dialogue and working copies. */
    public Sealer content() {
        return new Sealer(caseId, content);
    }

    /** For one identity or original file; only the holder of the private key can use the key again. */
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

    Map<String, byte[]> lockedIdentities() {
        return Collections.unmodifiableMap(identities);
    }

    Map<String, byte[]> kept() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(CONTENT, content.serialized());
        all.putAll(identities);
        return all;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
