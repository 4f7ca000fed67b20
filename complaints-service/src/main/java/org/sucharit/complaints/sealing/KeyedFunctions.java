package org.sucharit.complaints.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Pseudo-random functions of secret keys. Keys rotate by being added: what an older one gave is still found. */
public final class KeyedFunctions {

    private final Map<KeyPurpose, PrfSet> functions = new EnumMap<>(KeyPurpose.class);

    KeyedFunctions(Map<KeyPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        for (var entry : keysets.entrySet())
            functions.put(entry.getKey(), entry.getValue().getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    /** By the newest key. @param length of the result, at most 32 bytes */
    public byte[] newest(KeyPurpose purpose, byte[] input, int length) {
        try {
            return of(purpose).computePrimary(input, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By each key there is, the newest among them. */
    public List<byte[]> all(KeyPurpose purpose, byte[] input, int length) {
        try {
            return of(purpose).getPrfs().values().stream()
                    .map(prf -> compute(prf, input, length))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrfSet of(KeyPurpose purpose) {
        var function = functions.get(purpose);
        if (function == null) throw new IllegalStateException("no keyset for " + purpose);
        return function;
    }

    private static byte[] compute(Prf prf, byte[] input, int length) {
        try {
            return prf.compute(input, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
