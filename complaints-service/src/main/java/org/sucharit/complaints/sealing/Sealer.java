package org.sucharit.complaints.sealing;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Seals and opens by the keys of one case. Lives as long as a request. */
public final class Sealer {

    private final String caseId;
    private final DataKeys keys;
    private final Aead texts;

    Sealer(String caseId, DataKeys keys) {
        this.caseId = caseId;
        this.keys = keys;
        this.texts = keys.forTexts();
    }

    public Sealed seal(Secret secret, Spot spot) {
        check(spot.caseId());
        try {
            return new Sealed(texts.encrypt(Padding.padded(secret.reveal()), spot.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DoesNotOpen when it was sealed elsewhere or changed */
    public Secret open(Sealed sealed, Spot spot) {
        check(spot.caseId());
        try {
            return new Secret(Padding.unpadded(texts.decrypt(sealed.bytes(), spot.associatedData())));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new DoesNotOpen();
        }
    }

    /**
     * A stream that seals what is written to it, piece by piece, into another; closing it pads and ends the file. What
     * was not closed does not open.
     */
    public OutputStream sealing(OutputStream into, String fileId) throws IOException {
        try {
            return new PaddedFile.Writing(keys.forFiles().newEncryptingStream(into, ofFile(fileId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #sealing}, to be read: the sealed form of what another stream gives. */
    public InputStream sealed(InputStream clear, String fileId) throws IOException {
        return new SealingStream(clear, this, fileId);
    }

    /** The file in clear, without its padding. Reading fails where it was changed or cut short. */
    public InputStream opening(InputStream sealed, String fileId) throws IOException {
        try {
            return new PaddedFile.Reading(keys.forFiles().newDecryptingStream(sealed, ofFile(fileId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] ofFile(String fileId) {
        return Spot.join(caseId, "file", fileId);
    }

    private void check(String named) {
        if (!named.equals(caseId)) throw new IllegalArgumentException("the key of another case");
    }
}
