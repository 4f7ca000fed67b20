package org.sucharit.reporting.scorecard;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The parts of the sums that were written last, for as long as nobody else has written these since. */
final class KnownParts {

    /** A nation's agencies in two years, and a few. */
    private static final int MOST = 16_000;

    private final LinkedHashMap<String, Known> bySum = new LinkedHashMap<>(16, 0.75F, true);
    private int size;

    /** @param version that the sum has, unless somebody else has written it */
    record Known(long version, Parts parts) {}

    @Nullable
    Known find(String sum) {
        return bySum.get(sum);
    }

    /** @param written a sum; the version of a new one is known only when it is read */
    void remember(Card written, Parts parts) {
        forget(written.id());
        if (written.version() == 0) return;
        bySum.put(written.id(), new Known(written.version(), parts));
        size += parts.size();
        while (size > MOST) forget(bySum.firstEntry().getKey());
    }

    private void forget(String id) {
        var known = bySum.remove(id);
        if (known != null) size -= known.parts.size();
    }
}
