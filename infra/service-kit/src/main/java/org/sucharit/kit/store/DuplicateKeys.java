package org.sucharit.kit.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises PostgreSQL's duplicate key (SQLState 23505), also inside a failed batch. */
final class DuplicateKeys {

    private static final String UNIQUE_VIOLATION = "23505";

    private DuplicateKeys() {}

    static boolean isDuplicateKeyViolation(@Nullable Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && anyIsUniqueViolation(sql)) return true;
        }
        return false;
    }

    private static boolean anyIsUniqueViolation(SQLException first) {
        for (var error = first; error != null; error = error.getNextException()) {
            if (UNIQUE_VIOLATION.equals(error.getSQLState())) return true;
        }
        return false;
    }
}
