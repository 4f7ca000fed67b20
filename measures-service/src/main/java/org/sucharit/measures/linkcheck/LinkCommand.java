package org.sucharit.measures.linkcheck;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a watched address. */
sealed interface LinkCommand {

    LinkId linkId();

    record RecordFinding(@TargetAggregateIdentifier LinkId linkId, Finding finding, Instant at)
            implements LinkCommand {}

    /** @param sha256 of a document; null for a page, and for a document too large @param named what looks like a SHA-256 in it */
    record RecordContent(
            @TargetAggregateIdentifier LinkId linkId,
            @Nullable String sha256,
            List<String> named,
            Instant at) implements LinkCommand {}

    /** The copy itself is kept as evidence in the same transaction. */
    record FreezePage(@TargetAggregateIdentifier LinkId linkId, FrozenPage page) implements LinkCommand {}

    /** Nobody watches it any more. */
    record DropLink(@TargetAggregateIdentifier LinkId linkId, Instant at) implements LinkCommand {}
}
