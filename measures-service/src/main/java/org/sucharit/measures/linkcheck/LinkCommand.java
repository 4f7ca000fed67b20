package org.sucharit.measures.linkcheck;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a watched address. */
sealed interface LinkCommand {

    LinkId linkId();

    record RecordFinding(@TargetAggregateIdentifier LinkId linkId, Finding finding, Instant at)
            implements LinkCommand {}

    /** The copy itself is kept as evidence in the same transaction. */
    record FreezePage(@TargetAggregateIdentifier LinkId linkId, FrozenPage page) implements LinkCommand {}

    /** Nobody watches it any more. */
    record DropLink(@TargetAggregateIdentifier LinkId linkId, Instant at) implements LinkCommand {}
}
