package org.sucharit.measures.disclosure;

/** Everything that can happen to a disclosure. */
public sealed interface DisclosureEvent {

    DisclosureId disclosureId();

    /** As it now stands. */
    DisclosureContent content();

    record DisclosureRevised(DisclosureId disclosureId, DisclosureContent content) implements DisclosureEvent {}

    /** An earlier year's addresses were taken over; someone still has to confirm that they hold. */
    record DisclosureCarriedOver(DisclosureId disclosureId, CarriedFrom from, DisclosureContent content)
            implements DisclosureEvent {}
}
