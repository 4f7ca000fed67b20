package org.sucharit.measures.campaign;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.campaign.CampaignPlan.AskedDisclosure;
import org.sucharit.measures.disclosure.DisclosureContent;
import org.sucharit.measures.disclosure.DisclosureEvent;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureCarriedOver;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRestored;
import org.sucharit.measures.disclosure.DisclosureEvent.DisclosureRevised;
import org.sucharit.measures.disclosure.DisclosureId;

/** Whether what a campaign asks to be disclosed is there, as the event store tells it. */
@Component
class ReadyDisclosures {

    private final EventStore events;

    ReadyDisclosures(EventStore events) {
        this.events = events;
    }

    boolean isReady(AgencyId agency, int fiscalYear, AskedDisclosure asked) {
        @Nullable DisclosureContent confirmed = null;
        var stream = events.readEvents(new DisclosureId(agency, fiscalYear, asked.item()).toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof DisclosureEvent event)
                confirmed = switch (event) {
                    case DisclosureRevised e -> e.content();
                    case DisclosureRestored e -> e.from() == null ? e.content() : null;
                    case DisclosureCarriedOver _ -> null;
                };
        return confirmed != null && isThere(confirmed, asked.elements());
    }

    /** A page with all that is asked for, or the word that there is nothing to show. */
    private static boolean isThere(DisclosureContent content, List<String> elements) {
        if (content.declaration() != null) return true;
        return !content.addresses().isEmpty() && content.elements().containsAll(elements);
    }
}
