package org.sucharit.bench;

import java.io.IOException;
import java.sql.SQLException;

/** How many commands the store of measures-service holds of our officers. */
record StoreCount(long events, long answers) {

    static StoreCount of(Platform platform) throws IOException, SQLException {
        try (var connection = platform.connect("measures");
                var statement = connection.createStatement();
                var counted = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM domain_event WHERE agency LIKE 'bench-%' AND type = 'Measure'),
                               (SELECT count(*) FROM command_answer WHERE subject LIKE 'officer-bench-%')""")) {
            counted.next();
            return new StoreCount(counted.getLong(1), counted.getLong(2));
        }
    }

    /**
     * Each command is one event and one answer under its key, and a draft one more under its id.
     *
     * @throws IOException when the store holds more or less than what was acknowledged since
     */
    void requireSince(StoreCount before, Sent sent) throws IOException {
        long newEvents = events - before.events;
        long newAnswers = answers - before.answers;
        if (newEvents != sent.done() || newAnswers != sent.done() + sent.drafted())
            throw new IOException("acknowledged: %s, but the store has %d events and %d answers more"
                    .formatted(sent, newEvents, newAnswers));
    }
}
