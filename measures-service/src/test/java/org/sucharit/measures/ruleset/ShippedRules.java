package org.sucharit.measures.ruleset;

import org.sucharit.kernel.ruleset.RuleSets;

/** The rules as they are shipped, for tests without a running service; no sector overrides any of them. */
public final class ShippedRules {

    private ShippedRules() {}

    @SuppressWarnings("NullAway") // the registry is asked only where a sector overrides rules
    public static RuleBook book() {
        return new RuleBook(RuleSets.shipped(), null);
    }
}
