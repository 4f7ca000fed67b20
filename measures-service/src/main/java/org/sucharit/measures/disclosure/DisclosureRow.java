package org.sucharit.measures.disclosure;

import org.jspecify.annotations.Nullable;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureCarriedOver;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRestored;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRevised;

/** A disclosure as it now stands. @param carriedFrom null once someone has confirmed or changed it */
record DisclosureRow(
        String id,
        String agency,
        long version,
        int fiscalYear,
        String item,
        DisclosureContent content,
        @Nullable CarriedFrom carriedFrom) {

    static final String COLLECTION = "disclosures";

    /** What came before does not matter: each event says how it now stands. */
    static DisclosureRow after(DisclosureEvent event) {
        return switch (event) {
            case DisclosureRevised e -> of(e.disclosureId(), e.content(), null);
            case DisclosureRestored e -> of(e.disclosureId(), e.content(), e.from());
            case DisclosureCarriedOver e -> of(e.disclosureId(), e.content(), e.from());
        };
    }

    private static DisclosureRow of(DisclosureId id, DisclosureContent content, @Nullable CarriedFrom from) {
        return new DisclosureRow(id.toString(), id.agency().value(), 0, id.fiscalYear(), id.item(), content, from);
    }
}
