package org.sucharit.complaints.retention;

/** The ledger of erasures is not what was written to it. The service must not open on it. */
final class LedgerDamaged extends RuntimeException {

    LedgerDamaged(long line) {
        super("The ledger of erasures is damaged at line " + line + "; see the operations page");
    }
}
