package org.sucharit.reporting.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;

/** Names of all registered agencies, for telling where a name in a text ends; a few minutes old is new enough. */
@Component
class RegisteredNames {

    private static final Duration AGE = Duration.ofMinutes(10);

    private final Records records;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    RegisteredNames(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Known(Set<String> folded, Instant until) {}

    /** @param folded an agency's full name, as {@link ThaiText#fold} folds it */
    boolean contains(String folded) {
        if (clock.instant().isAfter(known.until())) known = read();
        return known.folded().contains(folded);
    }

    private Known read() {
        var names = new HashSet<String>();
        try (var agencies = records.stream(AgencyRecord.class)) {
            agencies.forEach(kept -> names.add(ThaiText.fold(kept.record().nameTh())));
        }
        return new Known(Set.copyOf(names), clock.instant().plus(AGE));
    }
}
