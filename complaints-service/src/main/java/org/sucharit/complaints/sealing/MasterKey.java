package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key that encrypts keysets: one in a key management service; where there is none, a file that somebody else hands
 * to the service when it starts; in local mode a file beside the keysets.
 */
final class MasterKey {

    /** Setting that means a file in the key folder: for local mode, where nothing is real. */
    static final String FILE = "file";

    /** Begins a setting that names a file outside the key folders, such as {@code credential:/run/credentials/…}. */
    static final String CREDENTIAL = "credential:";

    static final String LOCAL_NAME = "master";

    private MasterKey() {}

    /** @param uri {@code file}, {@code credential:<path>}, or the address of a key that a client of Tink's knows */
    static Aead of(String uri, KeyFolder folder, boolean local) {
        if (uri.startsWith(CREDENTIAL)) return handedIn(file(uri));
        if (!uri.equals(FILE)) return managed(uri);
        if (!local)
            throw new KeysUnfit(
                    "A master key beside what it encrypts is for local mode only: name one in a key management service, or credential:<file>.");
        return primitive(folder.clear(LOCAL_NAME).orElseGet(() -> fresh(folder, LOCAL_NAME)));
    }

    /** A new one in a file of its own. */
    static void make(Path file) {
        var folder = KeyFolder.around(file);
        var name = KeyFolder.nameOf(file);
        if (folder.has(name)) throw new KeysUnfit(file + " exists; what it encrypts would be lost with it.");
        fresh(folder, name);
    }

    /** Whether the setting names a file that lies in the folder. */
    static boolean isIn(KeyFolder folder, String uri) {
        return uri.startsWith(CREDENTIAL) && folder.contains(file(uri));
    }

    private static Path file(String uri) {
        return Path.of(uri.substring(CREDENTIAL.length()));
    }

    private static Aead handedIn(Path file) {
        var folder = KeyFolder.around(file);
        var key = folder.clear(KeyFolder.nameOf(file))
                .orElseThrow(() -> new KeysUnfit("The master key " + file + " is not there."));
        folder.requireUnreadable(file);
        return primitive(key);
    }

    private static Aead managed(String uri) {
        try {
            return KmsClients.get(uri).getAead(uri);
        } catch (GeneralSecurityException e) {
            throw new KeysUnfit("No key management service answers for the master key.", e);
        }
    }

    private static Aead primitive(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle fresh(KeyFolder folder, String name) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            folder.keepClear(name, key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
