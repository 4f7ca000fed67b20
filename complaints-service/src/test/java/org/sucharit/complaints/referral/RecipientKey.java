package org.sucharit.complaints.referral;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.X25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyFlags;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** The key pair of a recipient: one for signing, and mostly one for encryption below it. */
final class RecipientKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    final PGPKeyPair encryption;
    private final PGPKeyRingGenerator ring;

    /** @param validDays 0 for ever @param encrypts whether it has a key for encryption */
    RecipientKey(LocalDate made, int validDays, boolean encrypts) {
        try {
            var date = Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant());
            var signing = new Ed25519KeyPairGenerator();
            signing.init(new Ed25519KeyGenerationParameters(RANDOM));
            var sealing = new X25519KeyPairGenerator();
            sealing.init(new X25519KeyGenerationParameters(RANDOM));
            var main = new BcPGPKeyPair(PublicKeyAlgorithmTags.EDDSA_LEGACY, signing.generateKeyPair(), date);
            encryption = new BcPGPKeyPair(PublicKeyAlgorithmTags.ECDH, sealing.generateKeyPair(), date);
            ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    main,
                    "recipient@example",
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                    about(PGPKeyFlags.CAN_CERTIFY | PGPKeyFlags.CAN_SIGN, validDays),
                    null,
                    new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA512),
                    null);
            int purpose = encrypts ? PGPKeyFlags.CAN_ENCRYPT_STORAGE : PGPKeyFlags.CAN_AUTHENTICATE;
            ring.addSubKey(encryption, about(purpose, validDays), null);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPSignatureSubpacketVector about(int flags, int validDays) {
        var about = new PGPSignatureSubpacketGenerator();
        about.setKeyFlags(false, flags);
        if (validDays > 0) about.setKeyExpirationTime(false, validDays * 86_400L);
        return about.generate();
    }

    /** As it is handed to the operator. */
    byte[] armoured() {
        return armoured(ring.generatePublicKeyRing()::encode);
    }

    /** What nobody should hand out. */
    byte[] secret() {
        return armoured(ring.generateSecretKeyRing()::encode);
    }

    private interface Encoding {
        void to(ArmoredOutputStream out) throws IOException;
    }

    private static byte[] armoured(Encoding encoding) {
        var bytes = new ByteArrayOutputStream();
        try (var out = ArmoredOutputStream.builder().build(bytes)) {
            encoding.to(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
