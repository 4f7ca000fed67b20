package org.sucharit.complaints.statistics;

import java.util.EnumMap;
import java.util.Map;

/**
 * Decides which breakdowns may be published. A table with a cell from 1 to 4 is left out whole; so is one from which a
 * subtraction of the parts that were published would leave such a cell.
 */
final class Suppression {

    private Suppression() {}

    /** @param parts sums of what was published of parts of these figures */
    static Map<Aspect, Breakdown> publishable(Map<Aspect, Breakdown> all, Map<Aspect, Breakdown> parts) {
        var kept = new EnumMap<Aspect, Breakdown>(Aspect.class);
        all.forEach((aspect, table) -> {
            var part = parts.get(aspect);
            var rest = part == null ? table : table.minus(part);
            if (table.isPublishable() && rest.isPublishable()) kept.put(aspect, table);
        });
        return kept;
    }
}
