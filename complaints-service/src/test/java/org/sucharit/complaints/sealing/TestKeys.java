package org.sucharit.complaints.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import org.springframework.beans.factory.BeanFactory;

/** Fresh keys for tests. */
public final class TestKeys {

    private TestKeys() {}

    /** As when thirty days have gone by: another key wraps those of the cases, and the one that did is destroyed. */
    public static void rotate(BeanFactory service) {
        var rotation = service.getBean(KeyRotation.class);
        var later = LocalDate.now(ZoneId.of("Asia/Bangkok")).plusDays(31);
        rotation.rotate(later);
        rotation.rotate(later.plusDays(1));
    }

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
