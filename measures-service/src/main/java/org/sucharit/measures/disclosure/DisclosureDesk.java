package org.sucharit.measures.disclosure;

import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.ELEMENT_UNKNOWN;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.EVIDENCE_UNKNOWN;
import static org.sucharit.measures.disclosure.DisclosureRejected.Reason.OIT_ITEM_UNKNOWN;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RequiredElement;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.disclosure.DisclosureCommand.RestoreDisclosure;
import org.sucharit.measures.disclosure.DisclosureCommand.ReviseDisclosure;
import org.sucharit.measures.evidence.KeptEvidence;
import org.sucharit.measures.ruleset.RuleBook;

/** Sends commands to disclosures for people who may; what the rule set and other streams decide is decided here. */
@Component
class DisclosureDesk {

    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final KeptEvidence files;
    private final CarryOver carryOver;
    private final Access access;

    DisclosureDesk(
            CommandDesk desk,
            AgencyRegistry agencies,
            RuleBook rules,
            KeptEvidence files,
            CarryOver carryOver,
            Access access) {
        this.desk = desk;
        this.agencies = agencies;
        this.rules = rules;
        this.files = files;
        this.carryOver = carryOver;
        this.access = access;
    }

    /** @throws DisclosureRejected for an item, element or evidence that is not known */
    Answer revise(Caller caller, DisclosureId id, DisclosureContent content) {
        require(caller, id.agency());
        var known = elements(rules.require(id.agency(), id.fiscalYear()), id.item());
        if (!known.containsAll(content.elements())) throw new DisclosureRejected(ELEMENT_UNKNOWN);
        if (!files.allBelongTo(id.agency(), content.evidence())) throw new DisclosureRejected(EVIDENCE_UNKNOWN);
        return desk.send(caller, id.agency(), id.toString(), new ReviseDisclosure(id, content));
    }

    /** Takes the last revision back. @param revision the version it was answered with */
    Answer restore(Caller caller, DisclosureId id, long revision) {
        require(caller, id.agency());
        return desk.send(caller, id.agency(), id.toString(), new RestoreDisclosure(id, revision));
    }

    /** Proposes last year's addresses for all items of a year about which nothing was stated, by topic; all or nothing. */
    CarriedOver carryOver(Caller caller, AgencyId agency, int fiscalYear) {
        require(caller, agency);
        var now = rules.require(agency, fiscalYear);
        var before = rules.require(agency, fiscalYear - 1);
        return desk.perform(
                caller.withoutIfMatch(),
                agency,
                CarriedOver.class,
                () -> carryOver.within(caller, agency, before, now));
    }

    private static Set<String> elements(RuleSet rules, String item) {
        if (!Checklists.isItem(rules, item)) throw new DisclosureRejected(OIT_ITEM_UNKNOWN);
        return rules.item(item)
                .map(rated ->
                        rated.requires().stream().map(RequiredElement::key).collect(Collectors.toSet()))
                .orElseGet(HashSet::new);
    }

    private void require(Caller caller, AgencyId agency) {
        agencies.requireKnown(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
    }
}
