package org.sucharit.complaints.complaint;

import org.jspecify.annotations.Nullable;
import org.sucharit.kit.command.Caller;

/**
 * How a complaint comes in.
 *
 * @param caller the member of staff who records it; nobody in particular when it comes by the web
 */
record Origin(Channel channel, Caller caller) {

    static final Origin WEB = new Origin(Channel.WEB, Caller.anyone("complainant"));

    /** Subject of who recorded it; null for what came by the web. */
    @Nullable
    String by() {
        return channel == Channel.WEB ? null : caller.actor().subject();
    }

    /** What somebody else records is another complaint. */
    Digest addTo(Digest digest) {
        return channel == Channel.WEB
                ? digest
                : digest.add(channel.name()).add(caller.actor().subject());
    }
}
