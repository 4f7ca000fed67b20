package org.sucharit.complaints.sealing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files of the store a key opens: as long as it is there they stay. */
final class SealedFileTable {

    private final JdbcClient jdbc;

    SealedFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void name(Keyring keyring) {
        keyring.files().forEach((sha256, purpose) -> jdbc.sql(
                        "INSERT INTO sealed_file (sha256, case_id, purpose) VALUES (?, ?, ?)")
                .params(sha256, keyring.caseId(), purpose)
                .update());
    }

    boolean names(String sha256) {
        return jdbc.sql("SELECT count(*) FROM sealed_file WHERE sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
