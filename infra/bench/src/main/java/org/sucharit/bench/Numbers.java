package org.sucharit.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** What PostgreSQL tells in one number. */
final class Numbers {

    private Numbers() {}

    /** @return what stands in the first column of the only row */
    static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
