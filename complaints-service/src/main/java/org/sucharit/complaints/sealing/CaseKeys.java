package org.sucharit.complaints.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of cases, wrapped, in a table of their own. A wrapped key is bound to its case, its purpose and the case's
 * receipt. Whoever files and follows has no key that opens an identity: it is sealed to a public key.
 */
public final class CaseKeys {

    private static final int DAYS = 30;
    private static final int AT_ONCE = 200;
    private static final String DECOY = "nobody's";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final WrappingKeys wrapping;
    private final HybridEncrypt identityLock;
    private volatile @Nullable Decoy decoy;

    CaseKeys(JdbcClient jdbc, TransactionTemplate transactions, WrappingKeys wrapping, HybridEncrypt identityLock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.wrapping = wrapping;
        this.identityLock = identityLock;
    }

    /** Keys for a case that is about to be filed: they seal at once, and are kept together with its first event. */
    public Keyring fresh(String caseId) {
        return new Keyring(caseId, identityLock, DataKeys.random());
    }

    /** The keys of a case, to seal more with. @return empty when the case was erased, or never was */
    public Optional<Keyring> of(String caseId) {
        return unwrapped(caseId, Keyring.CONTENT).map(keys -> new Keyring(caseId, identityLock, DataKeys.of(keys)));
    }

    /**
     * Keeps the keys of a new case. Belongs into the transaction of its first event.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the receipt leads to a case already
     */
    public void keep(Keyring fresh, byte[] receiptEntry) {
        jdbc.sql("INSERT INTO receipt (entry, case_id) VALUES (?, ?)")
                .params(receiptEntry, fresh.caseId())
                .update();
        keep(fresh.caseId(), Keyring.CONTENT, fresh.serializedContent(), receiptEntry);
        fresh.identities().forEach((purpose, keys) -> keep(fresh.caseId(), purpose, keys, receiptEntry));
        nameFiles(fresh);
    }

    /**
     * Keeps the further identities and original files of a case. Belongs into the transaction of the event that names
     * them.
     *
     * @throws DoesNotOpen when the case was erased meanwhile
     */
    public void keepMore(Keyring keyring) {
        var receiptEntry = receiptEntry(keyring.caseId()).orElseThrow(DoesNotOpen::new);
        keyring.identities().forEach((purpose, keys) -> keep(keyring.caseId(), purpose, keys, receiptEntry));
        nameFiles(keyring);
    }

    /** Whether a key is left that opens this file of the store. */
    public boolean opens(String sha256) {
        return jdbc.sql("SELECT count(*) FROM sealed_file WHERE sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return empty when the case was erased, or never was */
    public Optional<Sealer> open(String caseId) {
        return unwrapped(caseId, Keyring.CONTENT).map(DataKeys::of).map(keys -> new Sealer(caseId, keys));
    }

    /** The case a receipt entry leads to. */
    public Optional<String> caseOf(List<byte[]> receiptEntries) {
        return jdbc.sql("SELECT case_id FROM receipt WHERE entry IN (:entries)")
                .param("entries", receiptEntries)
                .query(String.class)
                .optional();
    }

    /** A receipt entry and the case it leads to. */
    public record Found(byte[] entry, String caseId) {}

    /** The one of several entries that leads to a case. */
    public Optional<Found> found(List<byte[]> receiptEntries) {
        return jdbc.sql("SELECT entry, case_id FROM receipt WHERE entry IN (:entries)")
                .param("entries", receiptEntries)
                .query((row, _) -> new Found(row.getBytes(1), row.getString(2)))
                .optional();
    }

    /** Lets nobody else change the keys of a case before this transaction ends. */
    public void hold(String caseId) {
        jdbc.sql("SELECT case_id FROM receipt WHERE case_id = ? FOR UPDATE")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** The work of opening a case that is there, without one: nobody shall tell by the time it takes whether there is. */
    public void openNothing() {
        var by = wrapping.newest();
        var known = decoy;
        if (known == null || !known.by().equals(by)) {
            known = new Decoy(by, wrap(by, DataKeys.random().serialized(), DECOY, Keyring.CONTENT, new byte[0]));
            decoy = known;
        }
        var keys = DataKeys.of(unwrap(by, known.wrapped(), bound(DECOY, Keyring.CONTENT, new byte[0])));
        new Sealer(DECOY, keys);
    }

    private record Decoy(String by, byte[] wrapped) {}

    /** @return empty when it was erased, or never was */
    public Optional<Sealer> openIdentity(String caseId, String entry, HybridDecrypt identityKey) {
        return unwrapped(caseId, Keyring.IDENTITY + entry).map(locked -> {
            try {
                return new Sealer(
                        caseId, DataKeys.of(identityKey.decrypt(locked, Spot.join(caseId, Keyring.IDENTITY + entry))));
            } catch (GeneralSecurityException e) {
                throw new DoesNotOpen();
            }
        });
    }

    /** From now on another receipt leads to the case. Belongs into the transaction of the event that says so. */
    public void replaceReceipt(String caseId, byte[] receiptEntry) {
        var purposes = jdbc.sql("SELECT purpose FROM case_key WHERE case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
        var opened = purposes.stream()
                .map(purpose -> unwrapped(caseId, purpose).orElseThrow(DoesNotOpen::new))
                .toList();
        jdbc.sql("UPDATE receipt SET entry = ? WHERE case_id = ?")
                .params(receiptEntry, caseId)
                .update();
        for (int i = 0; i < purposes.size(); i++) rewrite(caseId, purposes.get(i), opened.get(i), receiptEntry);
    }

    /** Destroys every key of a case, and the way to it. */
    public void shred(String caseId) {
        jdbc.sql("DELETE FROM case_key WHERE case_id = ?").param(caseId).update();
        jdbc.sql("DELETE FROM receipt WHERE case_id = ?").param(caseId).update();
    }

    /** Destroys the keys of the identities and originals of a case; its content stays. */
    public void shredIdentity(String caseId, String entry) {
        jdbc.sql("DELETE FROM case_key WHERE case_id = ? AND purpose = ?")
                .params(caseId, Keyring.IDENTITY + entry)
                .update();
    }

    /**
     * Makes a new wrapping key when the newest is 30 days old and wraps everything by it. The others are destroyed from
     * the day after, when no replica can be wrapping by them any more. A key that does not open where it stands is left,
     * and so is the one that wraps it.
     *
     * @return how many were left
     */
    public int rotate(LocalDate today) {
        if (!wrapping.madeOn(wrapping.newest()).plusDays(DAYS).isAfter(today)) wrapping.make(today);
        var newest = wrapping.newest();
        int left = 0;
        for (var some = rewrapSome(newest, BEGINNING);
                some.isPresent();
                some = rewrapSome(newest, some.get().last())) left += some.get().left();
        if (wrapping.madeOn(newest).isBefore(today)) destroyUnused(newest);
        return left;
    }

    private void destroyUnused(String newest) {
        wrapping.names().stream()
                .filter(name -> !name.equals(newest))
                .filter(name -> wrappedBy(name) == 0)
                .forEach(wrapping::destroy);
    }

    private record Some(Row last, int left) {}

    private static final Row BEGINNING = new Row("", "", new byte[0]);

    private Optional<Some> rewrapSome(String newest, Row after) {
        var done = transactions.execute(_ -> {
            var rows = jdbc.sql("""
                            SELECT k.case_id, k.purpose, r.entry FROM case_key k JOIN receipt r USING (case_id)
                            WHERE k.wrapping <> ? AND (k.case_id, k.purpose) > (?, ?)
                            ORDER BY k.case_id, k.purpose LIMIT ? FOR UPDATE OF k
                            """)
                    .params(newest, after.caseId(), after.purpose(), AT_ONCE)
                    .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getBytes(3)))
                    .list();
            long wrapped = rows.stream().filter(this::rewrapped).count();
            return rows.isEmpty()
                    ? Optional.<Some>empty()
                    : Optional.of(new Some(rows.getLast(), rows.size() - Math.toIntExact(wrapped)));
        });
        return Objects.requireNonNull(done);
    }

    private boolean rewrapped(Row row) {
        try {
            var opened = unwrapped(row.caseId(), row.purpose());
            opened.ifPresent(keys -> rewrite(row.caseId(), row.purpose(), keys, row.entry()));
            return true;
        } catch (DoesNotOpen e) {
            return false;
        }
    }

    private record Row(String caseId, String purpose, byte[] entry) {}

    private long wrappedBy(String name) {
        return jdbc.sql("SELECT count(*) FROM case_key WHERE wrapping = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private void nameFiles(Keyring keyring) {
        keyring.files().forEach((sha256, purpose) -> jdbc.sql(
                        "INSERT INTO sealed_file (sha256, case_id, purpose) VALUES (?, ?, ?)")
                .params(sha256, keyring.caseId(), purpose)
                .update());
    }

    private void keep(String caseId, String purpose, byte[] keys, byte[] receiptEntry) {
        var by = wrapping.newest();
        jdbc.sql("INSERT INTO case_key (case_id, purpose, wrapping, wrapped) VALUES (?, ?, ?, ?)")
                .params(caseId, purpose, by, wrap(by, keys, caseId, purpose, receiptEntry))
                .update();
    }

    private void rewrite(String caseId, String purpose, byte[] keys, byte[] receiptEntry) {
        var by = wrapping.newest();
        jdbc.sql("UPDATE case_key SET wrapping = ?, wrapped = ? WHERE case_id = ? AND purpose = ?")
                .params(by, wrap(by, keys, caseId, purpose, receiptEntry), caseId, purpose)
                .update();
    }

    private byte[] wrap(String by, byte[] keys, String caseId, String purpose, byte[] receiptEntry) {
        try {
            return wrapping.get(by).encrypt(keys, bound(caseId, purpose, receiptEntry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> unwrapped(String caseId, String purpose) {
        return jdbc.sql("""
                        SELECT k.wrapping, k.wrapped, r.entry FROM case_key k JOIN receipt r USING (case_id)
                        WHERE k.case_id = ? AND k.purpose = ?
                        """)
                .params(caseId, purpose)
                .query((row, _) -> unwrap(row.getString(1), row.getBytes(2), bound(caseId, purpose, row.getBytes(3))))
                .optional();
    }

    private byte[] unwrap(String by, byte[] wrapped, byte[] bound) {
        try {
            return wrapping.get(by).decrypt(wrapped, bound);
        } catch (GeneralSecurityException e) {
            throw new DoesNotOpen();
        }
    }

    private Optional<byte[]> receiptEntry(String caseId) {
        return jdbc.sql("SELECT entry FROM receipt WHERE case_id = ?")
                .param(caseId)
                .query(byte[].class)
                .optional();
    }

    private static byte[] bound(String caseId, String purpose, byte[] receiptEntry) {
        return Spot.join(caseId, purpose, HexFormat.of().formatHex(receiptEntry));
    }
}
