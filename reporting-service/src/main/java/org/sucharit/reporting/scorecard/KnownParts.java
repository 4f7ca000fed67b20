package org.sucharit.reporting.scorecard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the sums that were written last, for as long as nobody else has written these since. */
final class KnownParts {

    /** A nation's agencies in two years, and a few. */
    private static final int MOST = 16_000;

    private final LinkedHashMap<String, Known> bySum = new LinkedHashMap<>(16, 0.75F, true);
    private int size;

    private record Known(long version, Map<String, Card> parts) {}

    /** By id; none where they are not known. @param seen the sum as it is */
    Map<String, Card> of(@Nullable Card seen) {
        if (seen == null) return Map.of();
        var known = bySum.get(seen.id());
        return known == null || known.version != seen.version() ? Map.of() : known.parts;
    }

    /** @param parts by id, not to be changed any more @param sum in place of one that was read, which it follows; a new one's version is known when it is read */
    void remember(Card sum, Map<String, Card> parts) {
        forget(sum.id());
        if (sum.version() == 0) return;
        bySum.put(sum.id(), new Known(sum.version() + 1, parts));
        size += parts.size();
        while (size > MOST) forget(bySum.firstEntry().getKey());
    }

    private void forget(String id) {
        var known = bySum.remove(id);
        if (known != null) size -= known.parts.size();
    }
}
