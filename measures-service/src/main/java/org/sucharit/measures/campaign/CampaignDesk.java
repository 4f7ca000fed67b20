package org.sucharit.measures.campaign;

import static org.sucharit.measures.campaign.Campaigns.OVERSIGHT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.ruleset.RequiredElement;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.AgencyRegistry.Listed;
import org.sucharit.measures.campaign.CampaignBody.DisclosureAsked;
import org.sucharit.measures.campaign.CampaignBody.TargetBody;
import org.sucharit.measures.campaign.CampaignCommand.*;
import org.sucharit.measures.campaign.CampaignPlan.AskedDisclosure;
import org.sucharit.measures.campaign.CampaignRejected.Reason;
import org.sucharit.measures.campaign.InvitationCommand.*;
import org.sucharit.measures.measure.MeasureCommand.DraftMeasure;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasurePlan;
import org.sucharit.measures.measure.PlanBody;

/** Launches campaigns, and takes agencies' answers to them, for people who may. */
@Component
class CampaignDesk {

    private final CommandDesk desk;
    private final Campaigns campaigns;
    private final Streams streams;
    private final AgencyRegistry agencies;
    private final RuleSets rules;
    private final ReadyDisclosures disclosures;
    private final Access access;

    CampaignDesk(
            CommandDesk desk,
            Campaigns campaigns,
            Streams streams,
            AgencyRegistry agencies,
            RuleSets rules,
            ReadyDisclosures disclosures,
            Access access) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.streams = streams;
        this.agencies = agencies;
        this.rules = rules;
        this.disclosures = disclosures;
        this.access = access;
    }

    /** Whom a campaign would be meant for, for someone who may ask it of them. */
    List<Listed> choose(Caller caller, TargetBody target) {
        var oversight = Oversight.require(caller.actor());
        var chosen = target.kind() == Target.Kind.LIST ? listed(target) : matching(target.target());
        oversight.require(chosen.stream().map(Listed::province).distinct().toList());
        return chosen;
    }

    Answer launch(Caller caller, CampaignBody body, LocalDate today) {
        var chosen = choose(caller, body.target());
        var id = new CampaignId(desk.newId(caller, body.id()));
        var command = new LaunchCampaign(
                id,
                plan(body),
                body.target().target(),
                chosen.stream().map(Listed::code).toList(),
                chosen.stream().map(Listed::province).distinct().sorted().toList(),
                today);
        return desk.send(caller, OVERSIGHT, id.toString(), command);
    }

    Answer cancel(Caller caller, CampaignId id, @Nullable String reason) {
        var oversight = Oversight.require(caller.actor());
        oversight.require(require(id).provinces());
        return desk.send(caller, OVERSIGHT, id.toString(), new CancelCampaign(id, reason));
    }

    /** Drafts the campaign's measures in the agency's own workplan, all or nothing; once, however often it is asked. */
    Answer accept(Caller caller, InvitationId id) {
        requireInvited(caller, id, Role.OFFICER);
        return desk.perform(caller, id.agency(), Answer.class, () -> accepted(caller, id));
    }

    Answer decline(Caller caller, InvitationId id, @Nullable String reason) {
        requireInvited(caller, id, Role.OFFICER, Role.EXECUTIVE);
        return desk.send(caller, id.agency(), id.toString(), new DeclineInvitation(id, reason));
    }

    CampaignFacts require(CampaignId id) {
        return campaigns.find(id).orElseThrow(Problem::notFound);
    }

    private Answer accepted(Caller caller, InvitationId id) {
        var facts = campaigns.find(id).orElseThrow(Problem::notFound);
        var asked = require(id.campaign());
        if (!facts.parts().isEmpty()) return unchanged(id);
        if (asked.cancelled() != null) throw new CampaignRejected(Reason.CAMPAIGN_CANCELLED);
        var plan = asked.plan();
        var measures = IntStream.range(0, plan.measures().size())
                .mapToObj(place -> draft(caller, id, place, plan))
                .toList();
        var items = plan.disclosures().stream().map(AskedDisclosure::item).toList();
        var answer = desk.sendWithin(caller, id.agency(), id.toString(), new AcceptInvitation(id, measures, items));
        for (var disclosure : plan.disclosures())
            if (disclosures.isReady(id.agency(), plan.fiscalYear(), disclosure))
                answer = desk.sendWithin(
                        caller, id.agency(), id.toString(), new NotePart(id, disclosure.item(), PartState.DONE));
        return answer;
    }

    private MeasureId draft(Caller caller, InvitationId id, int place, CampaignPlan plan) {
        var measure = id.measure(place);
        var dated = untilDue(plan.measures().get(place), plan.dueOn());
        var command = new DraftMeasure(measure, id.agency(), plan.fiscalYear(), dated, null, null);
        desk.sendWithin(caller, id.agency(), measure.toString(), command);
        return measure;
    }

    private Answer unchanged(InvitationId id) {
        var head = streams.require(id.toString(), Campaigns.INVITATION);
        return new Answer(id.toString(), head.version(), streams.position());
    }

    private void requireInvited(Caller caller, InvitationId id, Role... anyOf) {
        var agency = streams.ownerOf(id.toString(), Campaigns.INVITATION);
        access.require(caller.actor(), agency, anyOf);
        if (require(id.campaign()).cancelled() != null) throw new CampaignRejected(Reason.CAMPAIGN_CANCELLED);
    }

    /** What has no period of its own is to be done by the campaign's due date. */
    private static MeasurePlan untilDue(MeasurePlan plan, LocalDate dueOn) {
        if (plan.period() != null) return plan;
        return new MeasurePlan(
                plan.number(),
                plan.group(),
                plan.title(),
                plan.answers(),
                plan.themes(),
                plan.steps(),
                plan.responsible(),
                new Period(null, dueOn, "ภายในวันที่ " + ThaiDates.format(dueOn)),
                plan.followUps());
    }

    private List<Listed> listed(TargetBody target) {
        Map<AgencyId, Listed> known = new HashMap<>();
        agencies.everyAgency().forEach(agency -> known.put(agency.code(), agency));
        var codes = Objects.requireNonNullElse(target.agencies(), List.<AgencyId>of());
        if (!known.keySet().containsAll(codes)) throw new CampaignRejected(Reason.AGENCY_NOT_REGISTERED);
        return codes.stream()
                .distinct()
                .map(code -> Objects.requireNonNull(known.get(code)))
                .toList();
    }

    private List<Listed> matching(Target target) {
        return agencies.everyAgency().stream()
                .filter(agency -> target.province() == null || target.province().equals(agency.province()))
                .filter(agency -> target.type() == null || target.type() == agency.type())
                .toList();
    }

    private CampaignPlan plan(CampaignBody body) {
        return new CampaignPlan(
                body.title(),
                body.message(),
                body.fiscalYear(),
                body.dueOn(),
                Objects.requireNonNullElse(body.measures(), List.<PlanBody>of()).stream()
                        .map(PlanBody::plan)
                        .toList(),
                Objects.requireNonNullElse(body.disclosures(), List.<DisclosureAsked>of()).stream()
                        .map(asked -> disclosure(asked, body.fiscalYear()))
                        .toList());
    }

    /** @throws CampaignRejected {@code ASKED_ITEM_UNKNOWN} for what the year's rules don't know, also an element */
    private AskedDisclosure disclosure(DisclosureAsked asked, int fiscalYear) {
        var item = rules.of(new FiscalYear(fiscalYear))
                .flatMap(set -> asked.topic() == null
                        ? set.item(Objects.requireNonNullElse(asked.item(), "").toUpperCase(Locale.ROOT))
                        : set.itemOn(asked.topic()))
                .orElseThrow(() -> new CampaignRejected(Reason.ASKED_ITEM_UNKNOWN));
        var required = item.requires().stream().map(RequiredElement::key).toList();
        var elements = Objects.requireNonNullElse(asked.elements(), required);
        if (!required.containsAll(elements)) throw new CampaignRejected(Reason.ASKED_ITEM_UNKNOWN);
        return new AskedDisclosure(item.code(), item.titleTh(), elements);
    }
}
