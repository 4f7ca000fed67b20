package org.sucharit.complaints.retention;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder kept with the backups and never restored from one; all replicas share it */
@ConfigurationProperties("sucharit.ledger")
record LedgerSettings(Path folder) {}
