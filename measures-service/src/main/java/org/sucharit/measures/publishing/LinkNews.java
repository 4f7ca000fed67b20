package org.sucharit.measures.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.linkcheck.LinkEvent;
import org.sucharit.measures.linkcheck.LinkEvent.ContentSeen;
import org.sucharit.measures.linkcheck.LinkEvent.LinkAnswered;
import org.sucharit.measures.linkcheck.LinkEvent.LinkDropped;
import org.sucharit.measures.linkcheck.LinkEvent.LinkGone;
import org.sucharit.measures.linkcheck.LinkEvent.LinkMoved;
import org.sucharit.measures.linkcheck.LinkEvent.LinkSlowed;
import org.sucharit.measures.linkcheck.LinkEvent.PageFrozen;
import org.sucharit.measures.linkcheck.Trouble;

/** What others learn about the addresses that agencies name. */
sealed interface LinkNews extends News {

    @WireType("sucharit.link.answered.v1")
    record LinkAnsweredV1(String agency, URI address, Instant at) implements LinkNews {}

    @WireType("sucharit.link.moved.v1")
    record LinkMovedV1(String agency, URI address, URI movedTo, Instant at) implements LinkNews {}

    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.link.gone.v1")
    record LinkGoneV1(
            String agency,
            URI address,
            Trouble trouble,
            @Nullable Integer status,
            Instant at) implements LinkNews {}

    @WireType("sucharit.link.slowed.v1")
    record LinkSlowedV1(String agency, URI address, int millis, Instant at) implements LinkNews {}

    @WireType("sucharit.link.frozen.v1")
    record PageFrozenV1(String agency, URI address, UUID evidence, String sha256, long size, URI from, Instant at)
            implements LinkNews {}

    /** @param sha256 of a document; null for a page, and for a document too large @param named what looks like a SHA-256 in it */
    @JsonInclude(Include.NON_NULL)
    @WireType("sucharit.link.content-seen.v1")
    record ContentSeenV1(
            String agency, URI address, @Nullable String sha256, List<String> named, Instant at) implements LinkNews {}

    @WireType("sucharit.link.dropped.v1")
    record LinkDroppedV1(String agency, URI address, Instant at) implements LinkNews {}

    static LinkNews of(LinkEvent event) {
        var agency = event.linkId().agency().value();
        var address = event.linkId().address();
        return switch (event) {
            case LinkAnswered e -> new LinkAnsweredV1(agency, address, e.at());
            case LinkMoved e -> new LinkMovedV1(agency, address, e.movedTo(), e.at());
            case LinkGone e -> new LinkGoneV1(agency, address, e.trouble(), e.status(), e.at());
            case LinkSlowed e -> new LinkSlowedV1(agency, address, e.millis(), e.at());
            case LinkDropped e -> new LinkDroppedV1(agency, address, e.at());
            case ContentSeen e -> new ContentSeenV1(agency, address, e.sha256(), e.named(), e.at());
            case PageFrozen e -> {
                var page = e.page();
                yield new PageFrozenV1(
                        agency, address, page.evidence().value(), page.sha256(), page.size(), page.from(), page.at());
            }
        };
    }
}
