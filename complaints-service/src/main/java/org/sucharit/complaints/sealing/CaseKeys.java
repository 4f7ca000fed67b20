package org.sucharit.complaints.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of cases, wrapped, in a table of their own. Whoever files and follows has no key that opens an identity: it is
 * sealed to a public key.
 */
public final class CaseKeys {

    private final KeyTable keys;
    private final ReceiptTable receipts;
    private final SealedFileTable files;
    private final HybridEncrypt identityLock;
    private volatile KeyTable.@Nullable Decoy decoy;

    CaseKeys(JdbcClient jdbc, WrappingKeys wrapping, HybridEncrypt identityLock) {
        this.keys = new KeyTable(jdbc, wrapping);
        this.receipts = new ReceiptTable(jdbc);
        this.files = new SealedFileTable(jdbc);
        this.identityLock = identityLock;
    }

    /** Keys for a case that is about to be filed: they seal at once, and are kept together with its first event. */
    public Keyring fresh(String caseId) {
        return new Keyring(caseId, identityLock, DataKeys.random());
    }

    /** The keys of a case, to seal more with. @return empty when the case was erased, or never was */
    public Optional<Keyring> of(String caseId) {
        return keys.unwrapped(caseId, Keyring.CONTENT)
                .map(content -> new Keyring(caseId, identityLock, DataKeys.of(content)));
    }

    /**
     * Keeps the keys of a new case. Belongs into the transaction of its first event.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the receipt leads to a case already
     */
    public void keep(Keyring fresh, byte[] receiptEntry) {
        keys.begin(fresh.caseId(), Keyring.CONTENT, fresh.serializedContent(), receiptEntry);
        keepIdentities(fresh, receiptEntry);
    }

    /**
     * Keeps the further identities and original files of a case. Belongs into the transaction of the event that names
     * them.
     *
     * @throws DoesNotOpen when the case was erased meanwhile
     */
    public void keepMore(Keyring keyring) {
        keepIdentities(keyring, receipts.entryOf(keyring.caseId()).orElseThrow(DoesNotOpen::new));
    }

    private void keepIdentities(Keyring keyring, byte[] receiptEntry) {
        keyring.identities().forEach((purpose, locked) -> keys.keep(keyring.caseId(), purpose, locked, receiptEntry));
        files.name(keyring);
    }

    /** Whether a key is left that opens this file of the store. */
    public boolean opens(String sha256) {
        return files.names(sha256);
    }

    /** @return empty when the case was erased, or never was */
    public Optional<Sealer> open(String caseId) {
        return keys.unwrapped(caseId, Keyring.CONTENT).map(DataKeys::of).map(content -> new Sealer(caseId, content));
    }

    /** The case a receipt entry leads to. */
    public Optional<String> caseOf(List<byte[]> receiptEntries) {
        return found(receiptEntries).map(Found::caseId);
    }

    /** A receipt entry and the case it leads to. */
    public record Found(byte[] entry, String caseId) {}

    /** The one of several entries that leads to a case. */
    public Optional<Found> found(List<byte[]> receiptEntries) {
        return receipts.found(receiptEntries);
    }

    /** Lets nobody else change the keys of a case before this transaction ends. */
    public void hold(String caseId) {
        receipts.hold(caseId);
    }

    /** The work of opening a case that is there, without one: nobody shall tell by the time it takes whether there is. */
    public void openNothing() {
        var known = decoy;
        if (known == null || !keys.isCurrent(known)) {
            known = keys.decoy();
            decoy = known;
        }
        new Sealer("", DataKeys.of(keys.unwrapped(known)));
    }

    /** @return empty when it was erased, or never was */
    public Optional<Sealer> openIdentity(String caseId, String entry, HybridDecrypt identityKey) {
        var purpose = Keyring.IDENTITY + entry;
        return keys.unwrapped(caseId, purpose).map(locked -> {
            try {
                return new Sealer(caseId, DataKeys.of(identityKey.decrypt(locked, Spot.join(caseId, purpose))));
            } catch (GeneralSecurityException e) {
                throw new DoesNotOpen();
            }
        });
    }

    /** From now on another receipt leads to the case. Belongs into the transaction of the event that says so. */
    public void replaceReceipt(String caseId, byte[] receiptEntry) {
        var purposes = keys.purposes(caseId);
        var opened = purposes.stream()
                .map(purpose -> keys.unwrapped(caseId, purpose).orElseThrow(DoesNotOpen::new))
                .toList();
        receipts.replace(caseId, receiptEntry);
        for (int i = 0; i < purposes.size(); i++) keys.rewrite(caseId, purposes.get(i), opened.get(i), receiptEntry);
    }

    /** Destroys every key of a case, and the way to it. */
    public void shred(String caseId) {
        keys.shred(caseId);
        receipts.remove(caseId);
    }

    /** Destroys the keys of the identities and originals of a case; its content stays. */
    public void shredIdentity(String caseId, String entry) {
        keys.shred(caseId, Keyring.IDENTITY + entry);
    }
}
