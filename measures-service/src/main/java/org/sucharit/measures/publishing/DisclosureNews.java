package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.disclosure.CarriedFrom;
import org.sucharit.measures.disclosure.DisclosureContent;
import org.sucharit.measures.disclosure.DisclosureEvent;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureCarriedOver;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRestored;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRevised;

/** What others learn about disclosures. */
sealed interface DisclosureNews extends News {

    @WireType("sucharit.disclosure.revised.v1")
    record DisclosureRevisedV1(String agency, int fiscalYear, String item, DisclosureContent content)
            implements DisclosureNews {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @WireType("sucharit.disclosure.restored.v1")
    record DisclosureRestoredV1(
            String agency,
            int fiscalYear,
            String item,
            long revision,
            @Nullable CarriedFrom from,
            DisclosureContent content)
            implements DisclosureNews {}

    @WireType("sucharit.disclosure.carried-over.v1")
    record DisclosureCarriedOverV1(
            String agency, int fiscalYear, String item, CarriedFrom from, DisclosureContent content)
            implements DisclosureNews {}

    static DisclosureNews of(DisclosureEvent event) {
        var agency = event.disclosureId().agency().value();
        int year = event.disclosureId().fiscalYear();
        var item = event.disclosureId().item();
        return switch (event) {
            case DisclosureRevised e -> new DisclosureRevisedV1(agency, year, item, e.content());
            case DisclosureRestored e ->
                new DisclosureRestoredV1(agency, year, item, e.revision(), e.from(), e.content());
            case DisclosureCarriedOver e -> new DisclosureCarriedOverV1(agency, year, item, e.from(), e.content());
        };
    }
}
