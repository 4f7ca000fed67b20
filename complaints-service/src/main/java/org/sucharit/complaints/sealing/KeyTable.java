package org.sucharit.complaints.sealing;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of wrapped keys. Each is bound to its case, its purpose and the case's receipt. */
final class KeyTable {

    private static final String DECOY = "nobody's";

    private final JdbcClient jdbc;
    private final WrappingKeys wrapping;

    KeyTable(JdbcClient jdbc, WrappingKeys wrapping) {
        this.jdbc = jdbc;
        this.wrapping = wrapping;
    }

    /** The receipt of a new case and its first key: one statement, as they are never one without the other. */
    void begin(String caseId, String purpose, byte[] keys, byte[] receiptEntry) {
        var by = wrapping.newest();
        jdbc.sql("""
                        WITH way AS (INSERT INTO receipt (entry, case_id) VALUES (?, ?))
                        INSERT INTO case_key (case_id, purpose, wrapping, wrapped) VALUES (?, ?, ?, ?)
                        """)
                .params(receiptEntry, caseId, caseId, purpose, by, wrap(by, keys, caseId, purpose, receiptEntry))
                .update();
    }

    void keep(String caseId, String purpose, byte[] keys, byte[] receiptEntry) {
        var by = wrapping.newest();
        jdbc.sql("INSERT INTO case_key (case_id, purpose, wrapping, wrapped) VALUES (?, ?, ?, ?)")
                .params(caseId, purpose, by, wrap(by, keys, caseId, purpose, receiptEntry))
                .update();
    }

    /** Wraps by the newest wrapping key what is there already. */
    void rewrite(String caseId, String purpose, byte[] keys, byte[] receiptEntry) {
        var by = wrapping.newest();
        jdbc.sql("UPDATE case_key SET wrapping = ?, wrapped = ? WHERE case_id = ? AND purpose = ?")
                .params(by, wrap(by, keys, caseId, purpose, receiptEntry), caseId, purpose)
                .update();
    }

    /**
     * @return empty when it was erased, or never was
     * @throws DoesNotOpen when it was changed, or stands where it does not belong
     */
    Optional<byte[]> unwrapped(String caseId, String purpose) {
        return jdbc.sql("""
                        SELECT k.wrapping, k.wrapped, r.entry FROM case_key k JOIN receipt r USING (case_id)
                        WHERE k.case_id = ? AND k.purpose = ?
                        """)
                .params(caseId, purpose)
                .query((row, _) -> unwrap(row.getString(1), row.getBytes(2), bound(caseId, purpose, row.getBytes(3))))
                .optional();
    }

    List<String> purposes(String caseId) {
        return jdbc.sql("SELECT purpose FROM case_key WHERE case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }

    void shred(String caseId) {
        jdbc.sql("DELETE FROM case_key WHERE case_id = ?").param(caseId).update();
    }

    void shred(String caseId, String purpose) {
        jdbc.sql("DELETE FROM case_key WHERE case_id = ? AND purpose = ?")
                .params(caseId, purpose)
                .update();
    }

    /** A key that no case has, and what it takes to open it. */
    record Decoy(String by, byte[] wrapped) {}

    /** The same as long as the wrapping key is. */
    Decoy decoy() {
        var by = wrapping.newest();
        return new Decoy(by, wrap(by, DataKeys.random().serialized(), DECOY, Keyring.CONTENT, new byte[0]));
    }

    boolean isCurrent(Decoy decoy) {
        return decoy.by().equals(wrapping.newest());
    }

    byte[] unwrapped(Decoy decoy) {
        return unwrap(decoy.by(), decoy.wrapped(), bound(DECOY, Keyring.CONTENT, new byte[0]));
    }

    private byte[] wrap(String by, byte[] keys, String caseId, String purpose, byte[] receiptEntry) {
        try {
            return wrapping.get(by).encrypt(keys, bound(caseId, purpose, receiptEntry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] unwrap(String by, byte[] wrapped, byte[] bound) {
        try {
            return wrapping.get(by).decrypt(wrapped, bound);
        } catch (GeneralSecurityException e) {
            throw new DoesNotOpen();
        }
    }

    private static byte[] bound(String caseId, String purpose, byte[] receiptEntry) {
        return Spot.join(caseId, purpose, HexFormat.of().formatHex(receiptEntry));
    }
}
