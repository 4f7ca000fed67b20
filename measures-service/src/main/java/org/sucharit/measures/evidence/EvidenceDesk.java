package org.sucharit.measures.evidence;

import static org.sucharit.measures.evidence.EvidenceRejected.Reason.DATE_IN_FUTURE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.EvidenceCommand.KeepEvidence;
import org.sucharit.measures.evidence.EvidenceCommand.ReviseEvidence;

/** Takes evidence in and sends commands to it, for people who may. */
@Component
class EvidenceDesk {

    private final CommandDesk desk;
    private final Streams streams;
    private final EvidenceFiles files;
    private final KeptEvidence kept;
    private final AgencyRegistry agencies;
    private final Access access;
    private final Clock clock;

    EvidenceDesk(
            CommandDesk desk,
            Streams streams,
            EvidenceFiles files,
            KeptEvidence kept,
            AgencyRegistry agencies,
            Access access,
            Clock clock) {
        this.desk = desk;
        this.streams = streams;
        this.files = files;
        this.kept = kept;
        this.agencies = agencies;
        this.access = access;
        this.clock = clock;
    }

    /** @param isNew false when the agency had just this already */
    record Kept(Answer answer, boolean isNew) {}

    /** @throws org.sucharit.kit.problem.Problem 404 for an unknown agency, 403 for whoever may not hand in for it */
    void requireOfficer(Caller caller, AgencyId agency) {
        agencies.requireKnown(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
    }

    /** A file on disk before any event names it; nothing is kept of one that is refused. */
    KeptFile keep(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return files.keep(content, file.getOriginalFilename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps evidence, unless the agency has just this already: then that is the answer.
     *
     * @param id the client's own, or null
     */
    Kept keep(Caller caller, AgencyId agency, @Nullable UUID id, EvidenceFacts facts, Content content) {
        requireOfficer(caller, agency);
        checkDate(facts);
        var evidence = new EvidenceId(desk.newId(caller, id));
        var there = kept.findSame(agency, facts, content)
                .filter(same -> !same.id().equals(evidence))
                .flatMap(same -> streams.head(same.id().toString())
                        .map(head -> new Answer(same.id().toString(), head.version(), streams.position())));
        return there.map(answer -> new Kept(answer, false)).orElseGet(() -> {
            var command = new KeepEvidence(evidence, agency, facts, content);
            return new Kept(desk.send(caller, agency, evidence.toString(), command), true);
        });
    }

    Answer revise(Caller caller, ReviseEvidence command) {
        require(caller, command.evidenceId(), Role.OFFICER);
        checkDate(command.facts());
        return send(caller, command, Role.OFFICER);
    }

    Answer send(Caller caller, EvidenceCommand command, Role... anyOf) {
        var agency = require(caller, command.evidenceId(), anyOf);
        return desk.send(caller, agency, command.evidenceId().toString(), command);
    }

    /** @return whose evidence it is; 404 when there is none, 403 for who holds none of the roles there */
    AgencyId require(Caller caller, EvidenceId id, Role... anyOf) {
        var agency = streams.ownerOf(id.toString(), "Evidence");
        access.require(caller.actor(), agency, anyOf);
        return agency;
    }

    private void checkDate(EvidenceFacts facts) {
        if (facts.date() != null && facts.date().isAfter(LocalDate.now(clock)))
            throw new EvidenceRejected(DATE_IN_FUTURE);
    }
}
