package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.linkcheck.LinkEvent.ContentSeen;
import org.sucharit.measures.linkcheck.LinkEvent.LinkAnswered;
import org.sucharit.measures.linkcheck.LinkEvent.LinkDropped;
import org.sucharit.measures.linkcheck.LinkEvent.LinkGone;
import org.sucharit.measures.linkcheck.LinkEvent.LinkMoved;
import org.sucharit.measures.linkcheck.LinkEvent.LinkSlowed;
import org.sucharit.measures.linkcheck.LinkEvent.PageFrozen;

/** A watched address as its events left it. */
record LinkRow(
        String id,
        String agency,
        long version,
        URI address,
        Condition state,
        Instant since,
        @Nullable URI movedTo,
        @Nullable Trouble trouble,
        @Nullable Integer status,
        @Nullable Integer millis) {

    static final String COLLECTION = "link_states";

    /** @return null for an address that is not watched */
    static @Nullable LinkRow after(@Nullable LinkRow row, LinkEvent event) {
        return switch (event) {
            case LinkAnswered e -> of(e, Condition.ANSWERED, null, null, null, null);
            case LinkMoved e -> of(e, Condition.MOVED, e.movedTo(), null, null, null);
            case LinkGone e -> of(e, Condition.GONE, null, e.trouble(), e.status(), null);
            case LinkSlowed e -> of(e, Condition.SLOW, null, null, null, e.millis());
            case LinkDropped _ -> null;
            case ContentSeen _, PageFrozen _ -> row;
        };
    }

    private static LinkRow of(
            LinkEvent event,
            Condition state,
            @Nullable URI movedTo,
            @Nullable Trouble trouble,
            @Nullable Integer status,
            @Nullable Integer millis) {
        var id = event.linkId();
        return new LinkRow(
                id.toString(),
                id.agency().value(),
                0,
                id.address(),
                state,
                event.at(),
                movedTo,
                trouble,
                status,
                millis);
    }
}
