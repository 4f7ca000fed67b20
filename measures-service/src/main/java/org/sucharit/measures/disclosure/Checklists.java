package org.sucharit.measures.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.ItemCost;
import org.sucharit.kernel.ruleset.RatedIndicator;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RatedSubIndicator;
import org.sucharit.kernel.ruleset.Ratio;
import org.sucharit.kernel.ruleset.Readiness;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kit.projection.Documents;
import org.sucharit.measures.agency.RegisteredAgency;
import org.sucharit.measures.disclosure.Checklist.Part;
import org.sucharit.measures.disclosure.Checklist.Ready;
import org.sucharit.measures.linkcheck.LinkState;
import org.sucharit.measures.linkcheck.LinkStates;

/** Puts together what the rule set asks for, what was stated, and what was found of the addresses. */
@Component
public class Checklists {

    /** Which instrument looks at what is disclosed. */
    static final Instrument INSTRUMENT = Instrument.OIT;

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final Documents<DisclosureRow> rows;
    private final LinkStates links;

    Checklists(DisclosuresProjection projection, LinkStates links) {
        this.rows = projection.rows();
        this.links = links;
    }

    /**
     * The checklist of the rule set's year.
     *
     * @param rules as they hold for the agency
     */
    public Checklist of(RegisteredAgency agency, RuleSet rules) {
        int year = rules.fiscalYear().value();
        var stated = stated(agency.code(), year);
        var states = links.of(agency.code(), addresses(stated));
        var reviews = reviews(rules, stated, OwnSite.of(agency.profile().website()), states);
        var ready = reviews.stream()
                .filter(ItemReview::isReady)
                .map(ItemReview::code)
                .collect(toSet());
        var readiness = rules.readiness(INSTRUMENT, ready);
        var costs = readiness.map(Checklists::costs).orElse(Map.of());
        var items = reviews.stream()
                .map(review -> review.shown(costs.get(review.code())))
                .toList();
        return new Checklist(
                agency.code().value(),
                year,
                agency.profile().website(),
                new Checklist.Rules(year, rules.verified(), rules.complete(INSTRUMENT)),
                Checklist.Counted.of(items),
                readiness.map(found -> ready(found, rules)).orElse(null),
                items);
    }

    /**
     * One item, also one that no source describes.
     *
     * @param code upper case; empty when the year has none of that code
     */
    public Optional<Checklist.Item> item(RegisteredAgency agency, RuleSet rules, String code) {
        if (!isItem(rules, code)) return Optional.empty();
        var listed = of(agency, rules).byCode().get(code);
        return Optional.of(listed == null ? unknown(rules, code) : listed);
    }

    /** Whether the year can have a disclosure of this code, described by a source or not. @param code upper case */
    static boolean isItem(RuleSet rules, String code) {
        return rules.mayHave(code) && Instrument.ofItem(code) == INSTRUMENT;
    }

    private static Checklist.Item unknown(RuleSet rules, String code) {
        return new ItemReview(code, rules.fiscalYear().value(), null, null, Optional.empty(), Map.of()).shown(null);
    }

    private List<ItemReview> reviews(
            RuleSet rules, Map<String, DisclosureRow> stated, Optional<OwnSite> site, Map<URI, LinkState> states) {
        var all = new TreeMap<String, Optional<RatedItem>>(BY_NUMBER);
        for (var code : stated.keySet()) all.put(code, Optional.empty());
        for (var item : rules.items(INSTRUMENT)) all.put(item.code(), Optional.of(item));
        int year = rules.fiscalYear().value();
        return all.entrySet().stream()
                .map(one -> new ItemReview(
                        one.getKey(), year, one.getValue().orElse(null), stated.get(one.getKey()), site, states))
                .toList();
    }

    private Map<String, DisclosureRow> stated(AgencyId agency, int year) {
        var filter = and(eq("agency", agency.value()), eq("fiscalYear", year));
        return rows.find(filter, ascending("_id"), 0, 0).stream().collect(toMap(DisclosureRow::item, identity()));
    }

    private static List<URI> addresses(Map<String, DisclosureRow> stated) {
        return stated.values().stream()
                .flatMap(row -> row.content().addresses().stream())
                .map(address -> URI.create(address.url()))
                .distinct()
                .toList();
    }

    private static Map<String, Ratio> costs(Readiness readiness) {
        return readiness.missing().stream().collect(toMap(ItemCost::item, ItemCost::points));
    }

    private static Ready ready(Readiness found, RuleSet rules) {
        return new Ready(
                found.instrument(),
                found.lost(),
                found.verified(),
                found.indicators().stream()
                        .map(score -> new Part(score.code(), indicator(rules, score.code()), score.score()))
                        .toList(),
                found.subIndicators().stream()
                        .map(score -> new Part(score.code(), subIndicator(rules, score.code()), score.score()))
                        .toList());
    }

    private static @Nullable String indicator(RuleSet rules, String code) {
        return rules.indicator(Integer.parseInt(code))
                .map(RatedIndicator::nameTh)
                .orElse(null);
    }

    private static @Nullable String subIndicator(RuleSet rules, String code) {
        return rules.subIndicator(code).map(RatedSubIndicator::nameTh).orElse(null);
    }
}
