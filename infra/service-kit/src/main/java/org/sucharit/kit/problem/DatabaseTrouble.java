package org.sucharit.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's error states out of whatever they are wrapped in. */
public final class DatabaseTrouble {

    private DatabaseTrouble() {}

    /** Deadlock or serialization failure: the transaction may be tried again. */
    public static boolean isDeadlock(@Nullable Throwable error) {
        return anyState(error, state -> state.equals("40P01") || state.equals("40001"));
    }

    /** The database is away, starting, stopping, full or out of connections. */
    public static boolean isAway(@Nullable Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause())
            if (cause instanceof SQLTransientConnectionException) return true;
        return anyState(
                error,
                state -> state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.equals("25P03") // idle in transaction for too long
                        || state.equals("57014"));
    }

    private static boolean anyState(@Nullable Throwable error, Predicate<String> test) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException first)) continue;
            for (var sql = first; sql != null; sql = sql.getNextException()) {
                var state = sql.getSQLState();
                if (state != null && test.test(state)) return true;
            }
        }
        return false;
    }
}
