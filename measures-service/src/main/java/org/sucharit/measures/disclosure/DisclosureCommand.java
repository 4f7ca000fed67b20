package org.sucharit.measures.disclosure;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a disclosure. */
public sealed interface DisclosureCommand {

    DisclosureId disclosureId();

    /** States what is disclosed, for the first time or anew; it also confirms what was carried over. */
    record ReviseDisclosure(@TargetAggregateIdentifier DisclosureId disclosureId, DisclosureContent content)
            implements DisclosureCommand {}

    /**
     * Takes the last revision back; doing so twice changes nothing.
     *
     * @param revision the disclosure's version right after it
     */
    record RestoreDisclosure(@TargetAggregateIdentifier DisclosureId disclosureId, long revision)
            implements DisclosureCommand {}

    /** Proposes an earlier year's addresses; without effect where something was stated before. */
    record CarryOverDisclosure(
            @TargetAggregateIdentifier DisclosureId disclosureId, CarriedFrom from, List<DisclosedAddress> addresses)
            implements DisclosureCommand {}
}
