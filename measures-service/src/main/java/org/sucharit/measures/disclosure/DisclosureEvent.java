package org.sucharit.measures.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a disclosure. */
public sealed interface DisclosureEvent {

    DisclosureId disclosureId();

    /** As it now stands. */
    DisclosureContent content();

    record DisclosureRevised(DisclosureId disclosureId, DisclosureContent content) implements DisclosureEvent {}

    /**
     * A revision was taken back.
     *
     * @param revision the disclosure's version right after it
     * @param from what was carried over and is again to be confirmed
     * @param content as it now stands again; empty where nothing was stated before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisclosureRestored(
            DisclosureId disclosureId,
            long revision,
            @Nullable CarriedFrom from,
            DisclosureContent content) implements DisclosureEvent {}

    /** An earlier year's addresses were taken over; someone still has to confirm that they hold. */
    record DisclosureCarriedOver(DisclosureId disclosureId, CarriedFrom from, DisclosureContent content)
            implements DisclosureEvent {}
}
