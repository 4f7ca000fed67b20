package org.sucharit.measures.linkcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a watched address. What is found unchanged is no event. */
public sealed interface LinkEvent {

    LinkId linkId();

    Instant at();

    /** It leads to a page. */
    record LinkAnswered(LinkId linkId, Instant at) implements LinkEvent {}

    /** It leads to a page whose server says that it has another address for good. */
    record LinkMoved(LinkId linkId, URI movedTo, Instant at) implements LinkEvent {}

    /** It leads to no page. @param status of the answer (HTTP), when there was one */
    @JsonInclude(Include.NON_NULL)
    record LinkGone(
            LinkId linkId, Trouble trouble, @Nullable Integer status, Instant at) implements LinkEvent {}

    /** It leads to a page, after too long a time. @param millis until the answer began */
    record LinkSlowed(LinkId linkId, int millis, Instant at) implements LinkEvent {}

    /** A copy was kept as evidence. */
    record PageFrozen(LinkId linkId, FrozenPage page) implements LinkEvent {

        @Override
        public Instant at() {
            return page.at();
        }
    }

    /**
     * It leads to another document than before, or to a page that names other SHA-256s: whoever has published something can
     * tell whether it is here. With neither, it is not any more what it was.
     *
     * @param sha256 of a document in lower-case hexadecimal; null for a page, and for a document too large to be read
     * @param named what looks like a SHA-256 in it
     */
    @JsonInclude(Include.NON_NULL)
    record ContentSeen(LinkId linkId, @Nullable String sha256, List<String> named, Instant at) implements LinkEvent {

        public ContentSeen {
            named = List.copyOf(named);
        }

        /** Whether somebody may recognise something in it. */
        boolean isTelling() {
            return sha256 != null || !named.isEmpty();
        }

        boolean tellsAs(ContentSeen other) {
            return Objects.equals(sha256, other.sha256) && named.equals(other.named);
        }
    }

    /** Nobody watches it any more: how it stood is of no interest until someone names it again. */
    record LinkDropped(LinkId linkId, Instant at) implements LinkEvent {}
}
