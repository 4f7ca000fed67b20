package org.sucharit.reporting.publicpages;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sucharit.reporting.history.Change;
import org.sucharit.reporting.history.State;

/**
 * Something that became otherwise, in words.
 *
 * @param key of the sentence
 * @param title what it is about; null where the sentence says it all
 */
record ChangeLine(String key, @Nullable String title, Instant at) {

    /** @return empty for what says nothing by itself */
    static Optional<ChangeLine> of(Change change) {
        var before = change.before();
        return switch (change.after()) {
            case State.Measure now -> line(change, "measure." + measure(before, now), now.title());
            case State.Assessment now -> line(change, "assessment", Integer.toString(now.fiscalYear()));
            case State.Disclosure now -> line(change, "disclosure", now.item());
            case State.Loan now -> line(change, "loan." + now.status().name().toLowerCase(Locale.ROOT), null);
            case State.Figures now -> line(change, "figures", now.month().toString());
            case State.Shortfall now -> line(change, "shortfall", now.code());
            case State.Agency now -> line(change, before == null ? "agency.new" : "agency", now.nameTh());
            case State.Document _, State.Evidence _, State.Link _, State.HalfYear _ -> Optional.empty();
        };
    }

    private static Optional<ChangeLine> line(Change change, String key, @Nullable String title) {
        return Optional.of(new ChangeLine("change." + key, title, change.at()));
    }

    private static String measure(@Nullable State before, State.Measure now) {
        if (!(before instanceof State.Measure was)) return "new";
        if (was.status() != now.status()) return now.status().name().toLowerCase(Locale.ROOT);
        if (now.actions() > was.actions()) return "action";
        if (now.followedUp().size() > was.followedUp().size()) return "followed-up";
        return "revised";
    }
}
