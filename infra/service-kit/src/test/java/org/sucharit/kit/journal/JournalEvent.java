package org.sucharit.kit.journal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

public sealed interface JournalEvent {
    JournalId id();

    record JournalOpened(
            JournalId id, String title, @Nullable LocalDate on) implements JournalEvent {}

    @Revision("2")
    record LineWritten(JournalId id, String text) implements JournalEvent {}
}
