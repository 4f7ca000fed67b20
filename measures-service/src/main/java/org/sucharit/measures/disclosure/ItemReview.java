package org.sucharit.measures.disclosure;

import static org.sucharit.measures.disclosure.Declaration.Kind.NOT_APPLICABLE;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.Ratio;
import org.sucharit.measures.disclosure.Checklist.Address;
import org.sucharit.measures.disclosure.Checklist.AddressFinding;
import org.sucharit.measures.disclosure.Checklist.Element;
import org.sucharit.measures.linkcheck.Condition;
import org.sucharit.measures.linkcheck.LinkState;

/**
 * Looks at one item as the assessor will.
 *
 * @param rated what the rule set says; null where it does not describe the item
 * @param row what was stated; null when nothing was
 * @param site the agency's own website, when registered
 */
record ItemReview(
        String code,
        int fiscalYear,
        @Nullable RatedItem rated,
        @Nullable DisclosureRow row,
        Optional<OwnSite> site,
        Map<URI, LinkState> links) {

    private static final DisclosureContent NOTHING = DisclosureContent.of(List.of());

    boolean isReady() {
        return lacks().isEmpty();
    }

    /** @param risk what it costs while it is not ready, in points of the total */
    Checklist.Item shown(@Nullable Ratio risk) {
        var lacks = lacks();
        return new Checklist.Item(
                code,
                rated == null ? null : rated.titleTh(),
                rated == null ? null : rated.topic(),
                rated == null ? null : rated.indicator(),
                rated == null ? null : rated.subIndicator(),
                rated == null ? null : fiscalYear + rated.yearOffset(),
                rated == null ? null : rated.yearOffsetBasis().verified(),
                rated == null ? null : rated.verified(),
                ItemState.of(lacks),
                lacks,
                content().addresses().stream().map(this::address).toList(),
                elements(),
                elements().stream()
                        .filter(element -> !element.present())
                        .map(Element::title)
                        .toList(),
                content().note(),
                content().evidence(),
                content().declaration(),
                row == null ? null : row.carriedFrom(),
                lacks.isEmpty() ? null : risk,
                row == null ? null : row.version());
    }

    List<Lack> lacks() {
        var lacks = new ArrayList<Lack>();
        var declaration = content().declaration();
        boolean shown = !content().addresses().isEmpty();
        if (!shown && declaration == null) lacks.add(Lack.ADDRESS);
        if (row != null && row.carriedFrom() != null) lacks.add(Lack.CONFIRMATION);
        if (content().addresses().stream().anyMatch(this::isGone)) lacks.add(Lack.REACHABLE);
        boolean concerned = declaration == null || declaration.kind() != NOT_APPLICABLE;
        if (concerned && elements().stream().anyMatch(element -> !element.present())) lacks.add(Lack.ELEMENTS);
        if (!shown && declaration != null && content().evidence().isEmpty()) lacks.add(Lack.EVIDENCE);
        return lacks;
    }

    private DisclosureContent content() {
        return row == null ? NOTHING : row.content();
    }

    private List<Element> elements() {
        if (rated == null) return List.of();
        var there = content().elements();
        return rated.requires().stream()
                .map(element -> new Element(element.key(), element.titleTh(), there.contains(element.key())))
                .toList();
    }

    private boolean isGone(DisclosedAddress address) {
        var link = links.get(URI.create(address.url()));
        return link != null && link.state() == Condition.GONE;
    }

    private Address address(DisclosedAddress address) {
        var findings = new ArrayList<AddressFinding>();
        if (site.isPresent() && !site.get().covers(address.url())) findings.add(AddressFinding.NOT_OWN_SITE);
        if (address.explanation() == null) findings.add(AddressFinding.EXPLANATION_MISSING);
        return new Address(
                address.url(), address.label(), address.explanation(), links.get(URI.create(address.url())), findings);
    }
}
