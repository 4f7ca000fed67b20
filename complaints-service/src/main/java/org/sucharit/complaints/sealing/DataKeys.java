package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** The keys of one case for one purpose: one for texts, one for files. */
record DataKeys(KeysetHandle texts, KeysetHandle files) {

    static DataKeys random() {
        try {
            return new DataKeys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Aead forTexts() {
        try {
            return texts.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    StreamingAead forFiles() {
        try {
            return files.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] serialized() {
        try {
            var first = TinkProtoKeysetFormat.serializeKeyset(texts, InsecureSecretKeyAccess.get());
            var second = TinkProtoKeysetFormat.serializeKeyset(files, InsecureSecretKeyAccess.get());
            return ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
                    .putInt(first.length)
                    .put(first)
                    .put(second)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DoesNotOpen for anything but what {@link #serialized} gave */
    static DataKeys of(byte[] serialized) {
        try {
            var buffer = ByteBuffer.wrap(serialized);
            var first = new byte[buffer.getInt()];
            buffer.get(first);
            var second = new byte[buffer.remaining()];
            buffer.get(second);
            return new DataKeys(
                    TinkProtoKeysetFormat.parseKeyset(first, InsecureSecretKeyAccess.get()),
                    TinkProtoKeysetFormat.parseKeyset(second, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new DoesNotOpen();
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
