package org.sucharit.complaints.retention;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands for a key management service, so that the service need not believe it is in local mode. */
record MasterKeysInFiles(Path folder) implements KmsClient {

    private static final String PREFIX = "test-kms://";

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith(PREFIX);
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) {
        try {
            var json = Files.readString(folder.resolve("master-" + uri.substring(PREFIX.length()) + ".json"));
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
