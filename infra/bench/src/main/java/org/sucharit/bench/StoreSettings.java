package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** How PostgreSQL is set up while it is measured. */
final class StoreSettings {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> OTHERS = List.of(
            "wal_level",
            "wal_sync_method",
            "wal_buffers",
            "wal_compression",
            "max_wal_size",
            "commit_delay",
            "shared_buffers",
            "max_connections",
            "server_version");

    private StoreSettings() {}

    /** @throws IOException where what is acknowledged could be lost */
    static void print(Platform platform) throws IOException, SQLException {
        var line = new StringBuilder("PostgreSQL:");
        try (var connection = platform.connect("measures");
                var statement = connection.createStatement()) {
            for (var settings : List.of(DURABLE, OTHERS))
                for (var setting : settings)
                    try (var shown = statement.executeQuery("SHOW " + setting)) {
                        shown.next();
                        line.append(' ').append(setting).append('=').append(shown.getString(1));
                        if (DURABLE.contains(setting) && !shown.getString(1).equals("on"))
                            throw new IOException("PostgreSQL could lose what it acknowledges:" + line);
                    }
        }
        System.out.println(line);
    }
}
