package org.sucharit.reporting.listening;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.LinkRecord;
import org.sucharit.reporting.record.LinkRecord.Content;
import org.sucharit.reporting.record.LinkRecord.Frozen;

/** What is read of events about the addresses that agencies name. */
sealed interface LinkNews extends News<LinkRecord> {

    AgencyId agency();

    URI address();

    Instant at();

    record Answered(AgencyId agency, URI address, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return known(before).found("ANSWERED", at, null, null, null, null);
        }
    }

    record Moved(AgencyId agency, URI address, URI movedTo, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return known(before).found("MOVED", at, movedTo, null, null, null);
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
            return known(before).found("GONE", at, null, trouble, status, null);
        }
    }

    record Slowed(AgencyId agency, URI address, int millis, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return known(before).found("SLOW", at, null, null, null, millis);
        }
    }

    record Dropped(AgencyId agency, URI address, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return known(before).found("DROPPED", at, null, null, null, null).with((Content) null);
        }
    }

    /** Something else stands there than before; how the address was found does not change. */
    record ContentSeen(
            AgencyId agency, URI address, @Nullable String sha256, List<String> named, Instant at) implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return known(before).with(new Content(sha256, named, at));
        }
    }

    /** A copy of the page was kept; how the address was found does not change. */
    record PageFrozen(AgencyId agency, URI address, UUID evidence, String sha256, long size, URI from, Instant at)
            implements LinkNews {

        @Override
        public LinkRecord after(@Nullable LinkRecord before) {
            return known(before).with(new Frozen(evidence, sha256, size, from, at));
        }
    }

    /** What is known of the address before this. */
    default LinkRecord known(@Nullable LinkRecord before) {
        if (before != null) return before;
        return new LinkRecord(agency(), address(), "UNCHECKED", at(), null, null, null, null, null, List.of());
    }
}
