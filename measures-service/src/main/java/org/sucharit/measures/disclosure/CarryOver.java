package org.sucharit.measures.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.measures.disclosure.DisclosureCommand.CarryOverDisclosure;

/** Finds what last year's disclosures say about the topics of this year's. Items change their numbers; topics don't. */
@Component
class CarryOver {

    private final CommandDesk desk;
    private final Disclosures disclosures;

    CarryOver(CommandDesk desk, Disclosures disclosures) {
        this.desk = desk;
        this.disclosures = disclosures;
    }

    /** Part of a larger piece of work; see {@link CommandDesk#perform}. */
    CarriedOver within(Caller caller, AgencyId agency, RuleSet before, RuleSet now) {
        var items = new ArrayList<String>();
        long position = 0;
        for (var item : now.items(Checklists.INSTRUMENT)) {
            var id = new DisclosureId(agency, now.fiscalYear().value(), item.code());
            var earlier = earlier(agency, before, item);
            if (earlier.isEmpty() || disclosures.find(id).isPresent()) continue;
            position = send(caller, before, id, earlier).position();
            items.add(item.code());
        }
        return new CarriedOver(items, position);
    }

    private Answer send(Caller caller, RuleSet before, DisclosureId id, Map<String, List<DisclosedAddress>> earlier) {
        var from = new CarriedFrom(before.fiscalYear().value(), List.copyOf(earlier.keySet()));
        var addresses = new LinkedHashMap<String, DisclosedAddress>();
        earlier.values().forEach(all -> all.forEach(one -> addresses.putIfAbsent(one.url(), one)));
        var most =
                addresses.values().stream().limit(DisclosureBody.MAX_ADDRESSES).toList();
        return desk.sendWithin(caller, id.agency(), id.toString(), new CarryOverDisclosure(id, from, most));
    }

    /** Addresses by the code of the item that had them; items without any are left out. */
    private Map<String, List<DisclosedAddress>> earlier(AgencyId agency, RuleSet before, RatedItem item) {
        var found = new LinkedHashMap<String, List<DisclosedAddress>>();
        for (var old : before.items(Checklists.INSTRUMENT)) {
            if (!old.topic().equals(item.topic())) continue;
            disclosures
                    .find(new DisclosureId(agency, before.fiscalYear().value(), old.code()))
                    .map(DisclosureContent::addresses)
                    .filter(addresses -> !addresses.isEmpty())
                    .ifPresent(addresses -> found.put(old.code(), addresses));
        }
        return found;
    }
}
