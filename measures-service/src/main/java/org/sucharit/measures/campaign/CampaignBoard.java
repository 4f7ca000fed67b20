package org.sucharit.measures.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.Documents;
import org.sucharit.kit.web.Listing;
import org.sucharit.kit.web.PageWish;

/** Campaigns as they stand in the read model. */
@Component
class CampaignBoard {

    private static final int BATCH = 500;

    private final Documents<CampaignRow> campaigns;
    private final Documents<InvitationRow> invitations;

    CampaignBoard(CampaignsProjection projection) {
        this.campaigns = projection.campaigns();
        this.invitations = projection.invitations();
    }

    /** A campaign as the API shows it. */
    record CampaignView(String id, @JsonUnwrapped CampaignFacts facts, CampaignProgress progress, long version) {}

    /** One agency's part, with what is asked of it. @param daysLeft until the due date; negative after it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationView(
            String campaign,
            String agency,
            String province,
            String title,
            @Nullable String message,
            int fiscalYear,
            LocalDate dueOn,
            long daysLeft,
            InvitationState state,
            int done,
            int total,
            Map<String, PartState> parts,
            @Nullable CampaignPlan plan,
            @Nullable String declined,
            @Nullable String cancelled,
            long version) {}

    Optional<CampaignView> find(CampaignId id, LocalDate today) {
        return campaigns.byId(id.toString()).map(row -> view(row, today));
    }

    /** The one that is due last first. */
    Listing<CampaignView> list(PageWish page, LocalDate today) {
        var found = campaigns.find(empty(), orderBy(descending("dueOn"), ascending("_id")), page.skip(), page.limit());
        return page.of(found, campaigns.count(empty()), row -> view(row, today));
    }

    /** @param provinces only these; null for all */
    Listing<InvitationView> agencies(
            CampaignId id,
            @Nullable InvitationState state,
            @Nullable Set<String> provinces,
            PageWish page,
            LocalDate today) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("campaign", id.toString()));
        if (state != null) filters.add(eq("state", state.name()));
        if (provinces != null) filters.add(in("province", provinces));
        var filter = and(filters);
        var found = invitations.find(filter, ascending("province", "agency"), page.skip(), page.limit());
        return page.of(found, invitations.count(filter), row -> view(row, null, today));
    }

    /** What is asked of an agency, the most urgent first. */
    List<InvitationView> of(AgencyId agency, LocalDate today) {
        var found = invitations.find(eq("agency", agency.value()), ascending("dueOn", "_id"), 0, 0);
        var known = campaigns(found);
        return found.stream()
                .map(row -> view(row, known.get(row.campaign()), today))
                .toList();
    }

    /** Every invitation of a campaign that goes on, due by a day and not done or declined. */
    Stream<InvitationRow> openUntil(LocalDate day) {
        return Stream.iterate(
                        after("", day),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().id(), day))
                .flatMap(page -> {
                    var known = campaigns(page);
                    return page.stream().filter(row -> {
                        var campaign = known.get(row.campaign());
                        return campaign == null || campaign.facts().cancelled() == null;
                    });
                });
    }

    private List<InvitationRow> after(String id, LocalDate day) {
        var open = in("state", InvitationState.SENT.name(), InvitationState.ACCEPTED.name());
        return invitations.find(and(open, lte("dueOn", day.toString()), gt("_id", id)), ascending("_id"), 0, BATCH);
    }

    private Map<String, CampaignRow> campaigns(List<InvitationRow> rows) {
        var ids = rows.stream().map(InvitationRow::campaign).distinct().toList();
        return campaigns.find(in("_id", ids), ascending("_id"), 0, 0).stream()
                .collect(Collectors.toMap(CampaignRow::id, row -> row));
    }

    private CampaignView view(CampaignRow row, LocalDate today) {
        return new CampaignView(
                row.id(), row.facts(), CampaignProgress.of(row.facts(), counts(row.id()), today), row.version());
    }

    private List<CampaignProgress.Count> counts(String campaign) {
        var group = new Document("_id", new Document("province", "$province").append("state", "$state"))
                .append("agencies", new Document("$sum", 1))
                .append("percent", new Document("$sum", "$percent"));
        return invitations
                .aggregate(List.of(
                        new Document("$match", new Document("campaign", campaign)), new Document("$group", group)))
                .stream()
                .map(CampaignBoard::count)
                .toList();
    }

    private static CampaignProgress.Count count(Document group) {
        var key = group.get("_id", Document.class);
        return new CampaignProgress.Count(
                key.getString("province"),
                InvitationState.valueOf(key.getString("state")),
                group.get("agencies", Number.class).longValue(),
                group.get("percent", Number.class).doubleValue());
    }

    private static InvitationView view(InvitationRow row, @Nullable CampaignRow campaign, LocalDate today) {
        var facts = row.facts();
        var asked = campaign == null ? null : campaign.facts();
        return new InvitationView(
                row.campaign(),
                row.agency(),
                row.province(),
                facts.title(),
                asked == null ? null : asked.plan().message(),
                facts.fiscalYear(),
                row.dueOn(),
                ChronoUnit.DAYS.between(today, row.dueOn()),
                row.state(),
                facts.done(),
                facts.total(),
                facts.parts(),
                asked == null ? null : asked.plan(),
                facts.declined(),
                asked == null ? null : asked.cancelled(),
                row.version());
    }
}
