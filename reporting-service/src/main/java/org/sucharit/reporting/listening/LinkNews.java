package org.sucharit.reporting.listening;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.LinkRecord;
import org.sucharit.reporting.record.LinkRecord.Frozen;

/** What is read of events about the addresses that agencies name. */
sealed interface LinkNews extends News<LinkRecord> {

    record Answered(AgencyId agency, URI address, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return new LinkRecord(agency, address, "ANSWERED", at, null, null, null, null, frozen(before));
        }
    }

    record Moved(AgencyId agency, URI address, URI movedTo, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return new LinkRecord(agency, address, "MOVED", at, movedTo, null, null, null, frozen(before));
        }
    }

    record Gone(
            AgencyId agency,
            URI address,
            String trouble,
            @Nullable Integer status,
            Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return new LinkRecord(agency, address, "GONE", at, null, trouble, status, null, frozen(before));
        }
    }

    record Slowed(AgencyId agency, URI address, int millis, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return new LinkRecord(agency, address, "SLOW", at, null, null, null, millis, frozen(before));
        }
    }

    record Dropped(AgencyId agency, URI address, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return new LinkRecord(agency, address, "DROPPED", at, null, null, null, null, frozen(before));
        }
    }

    /** A copy of the page was kept; how the address was found does not change. */
    record PageFrozen(AgencyId agency, URI address, UUID evidence, String sha256, long size, URI from, Instant at)
            implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            var copies = new ArrayList<>(frozen(before));
            copies.add(new Frozen(evidence, sha256, size, from, at));
            if (before == null) return new LinkRecord(agency, address, "UNCHECKED", at, null, null, null, null, copies);
            return new LinkRecord(
                    agency,
                    address,
                    before.condition(),
                    before.at(),
                    before.movedTo(),
                    before.trouble(),
                    before.status(),
                    before.millis(),
                    copies);
        }
    }

    private static List<Frozen> frozen(@Nullable LinkRecord before) {
        return before == null ? List.of() : before.frozen();
    }
}
