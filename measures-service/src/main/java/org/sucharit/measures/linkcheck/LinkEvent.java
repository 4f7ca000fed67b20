package org.sucharit.measures.linkcheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.time.Instant;
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

    /** Nobody watches it any more: how it stood is of no interest until someone names it again. */
    record LinkDropped(LinkId linkId, Instant at) implements LinkEvent {}
}
