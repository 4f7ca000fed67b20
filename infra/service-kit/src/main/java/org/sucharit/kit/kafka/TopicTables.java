package org.sucharit.kit.kafka;

import java.util.List;

/**
 * Tables in PostgreSQL folded from another service's topic, for what commands need of it; a bean of this type is all
 * that is needed. How far they have been read stands beside them and moves in the transaction that changes them. When a
 * table is missing, all are made anew and read from the beginning.
 */
public interface TopicTables {

    /** kebab-case name, the service's only one. */
    String name();

    String topic();

    /** Names of the tables, which nobody else writes. */
    List<String> tables();

    /** SQL that creates those tables that are missing, and leaves the others as they are. */
    String ddl();

    /**
     * Writes what follows from one event, within a transaction; called in order for each subject, and again for all
     * events after a rebuild. A row keeps the sequence of the last event applied, and one that is not higher changes
     * nothing.
     *
     * @throws ReceivedEvent.UnknownEvent for types and versions not known; those of no interest are passed over by name
     */
    void on(ReceivedEvent event);

    /** Lets every row be written anew by any event; until then it stays readable. */
    void reset();
}
