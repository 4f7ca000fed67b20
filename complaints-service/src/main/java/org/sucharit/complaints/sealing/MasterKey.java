package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** The key that encrypts keysets: one in a key management service, or in local mode a file. */
final class MasterKey {

    /** Setting that means a file in the key folder: for local mode, where nothing is real. */
    static final String FILE = "file";

    private static final String NAME = "master";

    private MasterKey() {}

    /** @param uri {@code file}, or the address of a key in a key management service that Tink knows a client for */
    static Aead of(String uri, KeyFolder folder, boolean local) {
        if (!uri.equals(FILE)) return managed(uri);
        if (!local)
            throw new IllegalStateException(
                    "A master key in a file is for local mode only: name a key management service in sucharit.keys");
        var handle = folder.clear(NAME).orElseGet(() -> fresh(folder));
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Aead managed(String uri) {
        try {
            return KmsClients.get(uri).getAead(uri);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key management service answers for the master key", e);
        }
    }

    private static KeysetHandle fresh(KeyFolder folder) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            folder.keepClear(NAME, key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
