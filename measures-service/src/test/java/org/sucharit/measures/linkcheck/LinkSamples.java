package org.sucharit.measures.linkcheck;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.linkcheck.LinkEvent.*;

/** A watched address, with every field of every event filled. */
public interface LinkSamples {

    LinkId ID = new LinkId(new AgencyId("ban-rai"), URI.create("https://ban-rai.example/complaints/2566"));
    Instant AT = Instant.parse("2023-01-05T03:04:05Z");
    URI NEW_PLACE = URI.create("https://ban-rai.example/complaints/");
    FrozenPage COPY = new FrozenPage(new EvidenceId(new UUID(6, 1)), "ab".repeat(32), 1234, NEW_PLACE, AT);

    LinkAnswered ANSWERED = new LinkAnswered(ID, AT);
    LinkMoved MOVED = new LinkMoved(ID, NEW_PLACE, AT);
    LinkGone GONE = new LinkGone(ID, Trouble.STATUS, 404, AT);
    LinkSlowed SLOWED = new LinkSlowed(ID, 10_500, AT);
    PageFrozen FROZEN = new PageFrozen(ID, COPY);
    ContentSeen SEEN = new ContentSeen(ID, "cd".repeat(32), List.of("ef".repeat(32)), AT);
    LinkDropped DROPPED = new LinkDropped(ID, AT);

    List<LinkEvent> ALL = List.of(ANSWERED, MOVED, GONE, SLOWED, FROZEN, SEEN, DROPPED);
}
