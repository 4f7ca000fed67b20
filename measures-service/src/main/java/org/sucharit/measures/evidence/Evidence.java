package org.sucharit.measures.evidence;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.evidence.EvidenceRejected.Reason.*;
import static org.sucharit.measures.evidence.EvidenceState.ACCEPTED;
import static org.sucharit.measures.evidence.EvidenceState.PENDING;
import static org.sucharit.measures.evidence.EvidenceState.RETURNED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.measures.evidence.EvidenceCommand.*;
import org.sucharit.measures.evidence.EvidenceEvent.*;

/** What the executive accepted is what stands: whatever is changed afterwards waits for the executive again. */
@Aggregate
class Evidence {

    /** More versions than anyone looks through. */
    static final int MOST = 100;

    @AggregateIdentifier
    private EvidenceId id;

    private EvidenceFacts facts;
    private Content content;
    private int version;
    private EvidenceState state;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(KeepEvidence command) {
        check(command.content());
        check(command.facts());
        apply(new EvidenceKept(
                command.evidenceId(),
                command.agency(),
                command.facts(),
                command.content().asFile(),
                command.content().asAddress()));
    }

    @CommandHandler
    void handle(KeepVersion command) {
        var next = command.content();
        check(next);
        if (next.isSameAs(content)) {
            if (state == RETURNED) throw new EvidenceRejected(SAME_AS_RETURNED);
            return;
        }
        if (version >= MOST) throw new EvidenceRejected(TOO_MANY_VERSIONS);
        apply(new EvidenceVersionKept(id, version + 1, facts, next.asFile(), next.asAddress()));
    }

    @CommandHandler
    void handle(ReviseEvidence command) {
        if (command.facts().equals(facts)) return;
        check(command.facts());
        apply(new EvidenceRevised(
                id, version, command.facts(), content.asFile(), content.asAddress(), command.reason()));
    }

    /** Also what was returned may be accepted: the executive may think again. */
    @CommandHandler
    void handle(AcceptEvidence command) {
        checkNewest(command.version());
        if (state == ACCEPTED) throw new EvidenceRejected(ALREADY_ACCEPTED);
        apply(new EvidenceAccepted(id, version));
    }

    @CommandHandler
    void handle(ReturnEvidence command) {
        checkNewest(command.version());
        var reason = command.reason();
        if (reason == null || reason.isBlank()) throw new EvidenceRejected(REASON_MISSING);
        if (state == RETURNED) throw new EvidenceRejected(ALREADY_RETURNED);
        apply(new EvidenceReturned(id, version, reason));
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        switch (event) {
            case EvidenceKept e -> {
                id = e.evidenceId();
                stands(1, e.facts(), Content.of(e.file(), e.address()));
            }
            case EvidenceVersionKept e -> stands(e.version(), e.facts(), Content.of(e.file(), e.address()));
            case EvidenceRevised e -> stands(e.version(), e.facts(), Content.of(e.file(), e.address()));
            case EvidenceAccepted _ -> state = ACCEPTED;
            case EvidenceReturned _ -> state = RETURNED;
        }
    }

    private void stands(int newest, EvidenceFacts said, Content brought) {
        version = newest;
        facts = said;
        content = brought;
        state = PENDING;
    }

    private void checkNewest(@Nullable Integer lookedAt) {
        if (lookedAt != null && lookedAt != version) throw new EvidenceRejected(VERSION_SUPERSEDED);
    }

    private static void check(Content content) {
        switch (content) {
            case KeptFile file -> {
                if (file.size() == 0) throw new EvidenceRejected(FILE_EMPTY);
            }
            case WebAddress address -> {
                if (!address.isFit()) throw new EvidenceRejected(ADDRESS_MALFORMED);
            }
        }
    }

    private static void check(EvidenceFacts facts) {
        if (facts.title().isBlank()) throw new EvidenceRejected(EVIDENCE_TITLE_BLANK);
        if (facts.date() != null
                && facts.validUntil() != null
                && facts.validUntil().isBefore(facts.date())) throw new EvidenceRejected(VALIDITY_REVERSED);
    }

    private Evidence() {} // Axon
}
