package org.sucharit.measures.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Streams;
import org.sucharit.measures.campaign.CampaignEvent.AgenciesNamed;

/** What is known about campaigns straight from the event store: for deciding, where a read model may lag behind. */
@Component
class Campaigns {

    /** Whose the streams of campaigns are: they belong to no agency. */
    static final AgencyId OVERSIGHT = new AgencyId("oversight");

    static final String CAMPAIGN = "Campaign";
    static final String INVITATION = "CampaignInvitation";

    private final EventStore events;
    private final Streams streams;
    private final JdbcClient jdbc;

    Campaigns(EventStore events, Streams streams, JdbcClient jdbc) {
        this.events = events;
        this.streams = streams;
        this.jdbc = jdbc;
    }

    Optional<CampaignFacts> find(CampaignId id) {
        @Nullable CampaignFacts facts = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof CampaignEvent event) facts = CampaignFacts.after(facts, event);
        return Optional.ofNullable(facts);
    }

    Optional<InvitationFacts> find(InvitationId id) {
        @Nullable InvitationFacts facts = null;
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof InvitationEvent event)
                facts = InvitationFacts.after(facts, event);
        return Optional.ofNullable(facts);
    }

    /** Every invitation of an agency, oldest first. */
    List<InvitationFacts> of(AgencyId agency) {
        return streams.ofAgency(agency, INVITATION).stream()
                .flatMap(id -> find(InvitationId.of(id)).stream())
                .toList();
    }

    /** Campaigns that go on and still lack an invitation, the oldest first. */
    List<CampaignId> toSend() {
        return jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event launched
                        WHERE agency = ? AND type = ? AND sequence_number = 0 AND NOT EXISTS (
                          SELECT 1 FROM domain_event ended
                          WHERE ended.aggregate_identifier = launched.aggregate_identifier
                            AND ended.payload_type IN ('measures.CampaignSent', 'measures.CampaignCancelled'))
                        ORDER BY global_index
                        """)
                .params(OVERSIGHT.value(), CAMPAIGN)
                .query((row, _) -> CampaignId.of(row.getString(1)))
                .list();
    }

    /** All agencies that a campaign is meant for. */
    List<AgencyId> agencies(CampaignId id) {
        var all = new ArrayList<AgencyId>();
        var stream = events.readEvents(id.toString());
        while (stream.hasNext())
            if (stream.next().getPayload() instanceof AgenciesNamed named) all.addAll(named.agencies());
        return all;
    }

    /** Those of the agencies that have their invitation. */
    Set<AgencyId> invited(CampaignId id, Collection<AgencyId> agencies) {
        var names = agencies.stream()
                .map(agency -> new InvitationId(id, agency).toString())
                .toList();
        return new HashSet<>(jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE sequence_number = 0 AND aggregate_identifier IN (:names)
                        """)
                .param("names", names)
                .query((row, _) -> InvitationId.of(row.getString(1)).agency())
                .list());
    }
}
