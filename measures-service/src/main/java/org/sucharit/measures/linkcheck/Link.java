package org.sucharit.measures.linkcheck;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.linkcheck.LinkCommand.DropLink;
import org.sucharit.measures.linkcheck.LinkCommand.FreezePage;
import org.sucharit.measures.linkcheck.LinkCommand.RecordContent;
import org.sucharit.measures.linkcheck.LinkCommand.RecordFinding;
import org.sucharit.measures.linkcheck.LinkEvent.ContentSeen;
import org.sucharit.measures.linkcheck.LinkEvent.LinkAnswered;
import org.sucharit.measures.linkcheck.LinkEvent.LinkDropped;
import org.sucharit.measures.linkcheck.LinkEvent.LinkGone;
import org.sucharit.measures.linkcheck.LinkEvent.LinkMoved;
import org.sucharit.measures.linkcheck.LinkEvent.LinkSlowed;
import org.sucharit.measures.linkcheck.LinkEvent.PageFrozen;

/** An address has a history of changes, however often it is looked at. */
@Aggregate
class Link {

    @AggregateIdentifier
    private LinkId id;

    private @Nullable Condition condition;
    private @Nullable URI movedTo;
    private @Nullable ContentSeen content;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordFinding command) {
        var finding = command.finding();
        if (!finding.isAs(condition, movedTo)) apply(event(command.linkId(), finding, command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FreezePage command) {
        apply(new PageFrozen(command.linkId(), command.page()));
    }

    /** What was never recognised by anything and still is not, is no news. */
    @CommandHandler
    void handle(RecordContent command) {
        var seen = new ContentSeen(id, command.sha256(), command.named(), command.at());
        if (content == null ? seen.isTelling() : !content.tellsAs(seen)) apply(seen);
    }

    @CommandHandler
    void handle(DropLink command) {
        if (condition != null) apply(new LinkDropped(id, command.at()));
    }

    @EventSourcingHandler
    void on(LinkEvent event) {
        id = event.linkId();
        switch (event) {
            case LinkAnswered _ -> stands(Condition.ANSWERED, null);
            case LinkMoved e -> stands(Condition.MOVED, e.movedTo());
            case LinkGone _ -> stands(Condition.GONE, null);
            case LinkSlowed _ -> stands(Condition.SLOW, null);
            case LinkDropped _ -> {
                stands(null, null);
                content = null;
            }
            case ContentSeen e -> content = e;
            case PageFrozen _ -> {}
        }
    }

    private void stands(@Nullable Condition condition, @Nullable URI movedTo) {
        this.condition = condition;
        this.movedTo = movedTo;
    }

    private static LinkEvent event(LinkId id, Finding finding, Instant at) {
        return switch (finding.condition()) {
            case ANSWERED -> new LinkAnswered(id, at);
            case MOVED -> new LinkMoved(id, Objects.requireNonNull(finding.movedTo()), at);
            case GONE -> new LinkGone(id, Objects.requireNonNull(finding.trouble()), finding.status(), at);
            case SLOW -> new LinkSlowed(id, Objects.requireNonNull(finding.millis()), at);
        };
    }

    private Link() {} // Axon
}
