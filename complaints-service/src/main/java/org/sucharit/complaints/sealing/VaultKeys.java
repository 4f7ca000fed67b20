package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;

/**
 * Pairs of keys for what the running service can seal but not open. The public one lies with the other keysets; the
 * private one in a folder of its own, encrypted by a master key of its own, and is read only when it is needed.
 */
enum VaultKeys {
    /** Identities and original files: for a granted request only. */
    IDENTITY("identity"),
    /** When exactly staff did what: for whoever investigates the investigators. */
    AUDIT("audit");

    private final String publicName;
    private final String privateName;

    VaultKeys(String name) {
        publicName = name + "-public";
        privateName = name + "-private";
    }

    String publicName() {
        return publicName;
    }

    String privateName() {
        return privateName;
    }

    HybridEncrypt lock(KeyFolder keys) {
        var handle = keys.clear(publicName)
                .orElseThrow(() -> new KeysUnfit("Keyset " + publicName + " is missing from " + keys + "."));
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HybridDecrypt key(KeyFolder vault, Aead vaultMaster) {
        var handle = vault.encrypted(privateName, vaultMaster)
                .orElseThrow(() -> new KeysUnfit("Keyset " + privateName + " is missing from " + vault + "."));
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a pair where there is none. The private one is kept first: nothing is ever sealed that can't be opened. */
    void makeIfMissing(KeyFolder keys, KeyFolder vault, Aead vaultMaster) {
        if (keys.has(publicName)) return;
        var pair = vault.encrypted(privateName, vaultMaster).orElseGet(() -> fresh(vault, vaultMaster));
        keys.keepClear(publicName, publicHalf(pair));
    }

    /** @throws KeysUnfit when what the one locks the other does not open */
    void requireMatch(KeyFolder keys, KeyFolder vault, Aead vaultMaster) {
        try {
            var trial = Spot.join("trial");
            key(vault, vaultMaster).decrypt(lock(keys).encrypt(trial, trial), trial);
        } catch (GeneralSecurityException e) {
            throw new KeysUnfit(
                    "Keyset %s in %s is not the other half of %s in %s."
                            .formatted(privateName, vault, publicName, keys),
                    e);
        }
    }

    private static KeysetHandle publicHalf(KeysetHandle pair) {
        try {
            return pair.getPublicKeysetHandle();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeysetHandle fresh(KeyFolder vault, Aead vaultMaster) {
        try {
            var pair = KeysetHandle.generateNew(HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build());
            vault.keepEncrypted(privateName, pair, vaultMaster);
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
