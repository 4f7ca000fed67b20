package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;

/**
 * The pair of keys for identities and original files. The public one lies with the other keysets; the private one in a
 * folder of its own, encrypted by a master key of its own, and is read for a granted request only.
 */
final class IdentityKeys {

    private static final String PUBLIC = "identity-public";
    private static final String PRIVATE = "identity-private";

    private IdentityKeys() {}

    static HybridEncrypt lock(KeyFolder keys) {
        var handle = keys.clear(PUBLIC)
                .orElseThrow(() -> new IllegalStateException("The public key for identities is missing"));
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static HybridDecrypt key(KeyFolder vault, Aead vaultMaster) {
        var handle = vault.encrypted(PRIVATE, vaultMaster)
                .orElseThrow(() -> new IllegalStateException("The private key for identities is missing"));
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a pair where there is none. The private one is kept first: nothing is ever sealed that can't be opened. */
    static void makeIfMissing(KeyFolder keys, KeyFolder vault, Aead vaultMaster) {
        if (keys.clear(PUBLIC).isPresent()) return;
        try {
            var pair = vault.encrypted(PRIVATE, vaultMaster).orElseGet(() -> fresh(vault, vaultMaster));
            keys.keepClear(PUBLIC, pair.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle fresh(KeyFolder vault, Aead vaultMaster) {
        try {
            var pair = KeysetHandle.generateNew(HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build());
            vault.keepEncrypted(PRIVATE, pair, vaultMaster);
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
