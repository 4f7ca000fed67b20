package org.sucharit.complaints.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.EnumMap;

/** Fresh keys for tests. */
public final class TestKeys {

    private TestKeys() {}

    /** @param keys how many each keyset has; the last is the newest */
    public static KeyedFunctions functions(int keys) {
        try {
            PrfConfig.register();
            var keysets = new EnumMap<KeyPurpose, KeysetHandle>(KeyPurpose.class);
            for (var purpose : KeyPurpose.values()) {
                var builder = KeysetHandle.newBuilder();
                for (int i = 0; i < keys; i++) {
                    var entry = KeysetHandle.generateEntryFromParameters(HmacPrfParameters.builder()
                                    .setKeySizeBytes(32)
                                    .setHashType(HmacPrfParameters.HashType.SHA256)
                                    .build())
                            .withRandomId();
                    builder.addEntry(i == keys - 1 ? entry.makePrimary() : entry);
                }
                keysets.put(purpose, builder.build());
            }
            return new KeyedFunctions(keysets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
