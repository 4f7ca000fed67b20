package org.sucharit.complaints.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens identities and original files by the private key, which is fetched anew each time: only for a granted request. */
public final class IdentityVault {

    private final CaseKeys keys;
    private final Supplier<HybridDecrypt> privateKey;

    IdentityVault(CaseKeys keys, Supplier<HybridDecrypt> privateKey) {
        this.keys = keys;
        this.privateKey = privateKey;
    }

    /**
     * @param entry of the identity, or id of the file
     * @return empty when it was withdrawn or erased
     */
    public Optional<Sealer> open(String caseId, String entry) {
        return keys.openIdentity(caseId, entry, privateKey.get());
    }
}
