package org.sucharit.complaints.sealing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which case a receipt's entry leads to. */
final class ReceiptTable {

    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseKeys.Found> found(List<byte[]> entries) {
        return jdbc.sql("SELECT entry, case_id FROM receipt WHERE entry IN (:entries)")
                .param("entries", entries)
                .query((row, _) -> new CaseKeys.Found(row.getBytes(1), row.getString(2)))
                .optional();
    }

    Optional<byte[]> entryOf(String caseId) {
        return jdbc.sql("SELECT entry FROM receipt WHERE case_id = ?")
                .param(caseId)
                .query(byte[].class)
                .optional();
    }

    /** Lets nobody else change what belongs to the case before this transaction ends. */
    void hold(String caseId) {
        jdbc.sql("SELECT case_id FROM receipt WHERE case_id = ? FOR UPDATE")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    void replace(String caseId, byte[] entry) {
        jdbc.sql("UPDATE receipt SET entry = ? WHERE case_id = ?")
                .params(entry, caseId)
                .update();
    }

    void remove(String caseId) {
        jdbc.sql("DELETE FROM receipt WHERE case_id = ?").param(caseId).update();
    }
}
