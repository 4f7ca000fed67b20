package org.sucharit.complaints.referral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyFlags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;

/** An OpenPGP key as a recipient has handed it to the operator, armoured or not. */
final class KeyFile {

    private static final int ENCRYPTS = PGPKeyFlags.CAN_ENCRYPT_COMMS | PGPKeyFlags.CAN_ENCRYPT_STORAGE;
    private static final int SHORTEST_RSA = 2048;

    private KeyFile() {}

    /** The newest key in it that encrypts; empty when there is none, or none that is valid on that day. */
    static Optional<PGPPublicKey> read(Path file, LocalDate today) {
        try (var in = PGPUtil.getDecoderStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            var rings = new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator());
            return stream(rings.getKeyRings())
                    .filter(ring -> isValid(ring.getPublicKey(), today))
                    .flatMap(ring -> keys(ring, today))
                    .max(Comparator.comparing(PGPPublicKey::getCreationTime));
        } catch (IOException | PGPException | RuntimeException e) {
            return Optional.empty(); // whatever it is, it is no such key
        }
    }

    private static Stream<PGPPublicKey> keys(PGPPublicKeyRing ring, LocalDate today) {
        return stream(ring.getPublicKeys()).filter(key -> encrypts(key) && isValid(key, today));
    }

    private static boolean encrypts(PGPPublicKey key) {
        if (!key.isEncryptionKey() || isWeak(key)) return false;
        var told = stream(key.getSignatures())
                .map(PGPSignature::getHashedSubPackets)
                .filter(parts -> parts != null && parts.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS))
                .map(PGPSignatureSubpacketVector::getKeyFlags)
                .toList();
        return told.isEmpty() || told.stream().anyMatch(flags -> (flags & ENCRYPTS) != 0);
    }

    private static boolean isWeak(PGPPublicKey key) {
        boolean rsa = key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL
                || key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_ENCRYPT;
        return rsa && key.getBitStrength() < SHORTEST_RSA;
    }

    private static boolean isValid(PGPPublicKey key, LocalDate today) {
        if (key.hasRevocation()) return false;
        long seconds = key.getValidSeconds();
        var end = key.getCreationTime().toInstant().plusSeconds(seconds);
        return seconds == 0 || end.isAfter(today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> all = () -> iterator;
        return StreamSupport.stream(all.spliterator(), false);
    }
}
