package org.sucharit.reporting.scorecard;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RequiredElement;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.reporting.history.State;

/** How much of what a year asks an agency to disclose would be found by whoever looks for it. */
final class Readiness {

    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final AgencyYear year;
    private final Optional<RuleSet> rules;

    /** @param rules of the year; empty where there are none */
    Readiness(AgencyYear year, Optional<RuleSet> rules) {
        this.year = year;
        this.rules = rules;
    }

    /** An agency that has stated nothing is not counted: it may disclose all the same. */
    Disclosed disclosed() {
        if (year.disclosures().isEmpty()) return Disclosed.NONE;
        var stated = new HashSet<String>();
        var ready = new HashSet<String>();
        for (var disclosure : year.disclosures()) {
            stated.add(disclosure.item());
            if (isReady(disclosure)) ready.add(disclosure.item());
        }
        int asked = rules.map(known -> known.count(Instrument.OIT).orElse(0)).orElse(0);
        return new Disclosed(1, Math.max(stated.size(), asked), ready.size());
    }

    private boolean isReady(State.Disclosure disclosure) {
        boolean shown = !disclosure.addresses().isEmpty();
        boolean saysWhyNot = disclosure.declaration() != null && disclosure.evidence();
        return (shown || saysWhyNot)
                && !disclosure.toBeConfirmed()
                && disclosure.addresses().stream().noneMatch(year.goneAddresses()::contains)
                && hasElements(disclosure);
    }

    private boolean hasElements(State.Disclosure disclosure) {
        return NOT_APPLICABLE.equals(disclosure.declaration())
                || disclosure.elements().containsAll(required(disclosure.item()));
    }

    private Set<String> required(String item) {
        return rules.flatMap(known -> known.item(item)).map(RatedItem::requires).stream()
                .flatMap(elements -> elements.stream())
                .map(RequiredElement::key)
                .collect(Collectors.toSet());
    }
}
