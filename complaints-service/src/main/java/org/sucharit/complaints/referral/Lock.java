package org.sucharit.complaints.referral;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.sucharit.complaints.sealing.Secret;

/** Encrypts a package for one recipient, by OpenPGP: any of its programs opens it. */
final class Lock {

    private static final int CHUNK = 64 * 1024;

    /** As slow to try as the format allows: 65 MB are hashed for each guess. */
    private static final int SLOWEST = 0xff;

    private final PGPKeyEncryptionMethodGenerator method;

    private Lock(PGPKeyEncryptionMethodGenerator method) {
        this.method = method;
    }

    static Lock of(PGPPublicKey key) {
        return new Lock(new BcPublicKeyKeyEncryptionMethodGenerator(key));
    }

    static Lock of(Secret passphrase) {
        try {
            var hash = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256);
            return new Lock(
                    new BcPBEKeyEncryptionMethodGenerator(passphrase.reveal().toCharArray(), hash, SLOWEST));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is written is encrypted into the other stream. Closing it ends the package and leaves the other open; what was
     * not ended does not open.
     */
    OutputStream into(OutputStream out, String name, LocalDate day) throws IOException {
        var encryption = new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(new SecureRandom()));
        encryption.addMethod(method);
        try {
            var encrypted = encryption.open(out, new byte[CHUNK]);
            var date = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            var literal =
                    new PGPLiteralDataGenerator().open(encrypted, PGPLiteralData.BINARY, name, date, new byte[CHUNK]);
            return new BothClosed(literal, encrypted);
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }

    private static final class BothClosed extends FilterOutputStream {

        private final OutputStream outer;

        BothClosed(OutputStream inner, OutputStream outer) {
            super(inner);
            this.outer = outer;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            outer.close();
        }
    }
}
