package org.sucharit.kit.journal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface JournalCommand {
    record OpenJournal(
            @TargetAggregateIdentifier JournalId id,
            String title,
            @Nullable LocalDate on) implements JournalCommand {}

    record WriteLine(@TargetAggregateIdentifier JournalId id, String text) implements JournalCommand {}

    /** Opens the journal when there is none. */
    record KeepLine(@TargetAggregateIdentifier JournalId id, String text) implements JournalCommand {}

    record WriteLines(@TargetAggregateIdentifier JournalId id, int count) implements JournalCommand {}
}
