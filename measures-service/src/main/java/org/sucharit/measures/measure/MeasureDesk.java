package org.sucharit.measures.measure;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;
import static org.sucharit.measures.measure.MeasureRejected.Reason.EVIDENCE_UNKNOWN;
import static org.sucharit.measures.measure.MeasureRejected.Reason.REPLACEMENT_UNKNOWN;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.FollowUpPlan.By;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.EvidenceId;
import org.sucharit.measures.evidence.KeptEvidence;
import org.sucharit.measures.measure.MeasureCommand.*;

/** Sends commands to measures, for people who may; what other streams decide is decided here. */
@Component
public class MeasureDesk {

    private static final String MEASURE = "Measure";

    private final CommandDesk desk;
    private final Streams streams;
    private final Measures measures;
    private final AgencyRegistry agencies;
    private final Access access;
    private final KeptEvidence files;

    MeasureDesk(
            CommandDesk desk,
            Streams streams,
            Measures measures,
            AgencyRegistry agencies,
            Access access,
            KeptEvidence files) {
        this.desk = desk;
        this.streams = streams;
        this.measures = measures;
        this.agencies = agencies;
        this.access = access;
        this.files = files;
    }

    /** @param chosen id of the measure, so that asking twice drafts it once; null for a new one */
    public Answer draft(Caller caller, @Nullable UUID chosen, AgencyId agency, int fiscalYear, MeasurePlan plan) {
        agencies.requireKnown(agency);
        access.require(caller.actor(), agency, OFFICER);
        var id = new MeasureId(desk.newId(caller, chosen));
        return desk.send(caller, agency, id.toString(), new DraftMeasure(id, agency, fiscalYear, plan, null));
    }

    /**
     * Sends a command to a measure that exists.
     *
     * @throws Problem 404 for an unknown measure, 403 for who may not do this there
     * @throws MeasureRejected as the measure decides; also for evidence and replacements of other agencies
     */
    public Answer send(Caller caller, MeasureCommand command) {
        var id = command.measureId();
        var agency = streams.ownerOf(id.toString(), MEASURE);
        var seen = seen(command);
        access.require(caller.actor(), agency, who(seen));
        check(agency, seen);
        return desk.send(caller, agency, id.toString(), seen);
    }

    /** The command with what it is decided by who may, so that the measure refuses it when that has changed. */
    private MeasureCommand seen(MeasureCommand command) {
        return command instanceof ReopenMeasure c
                ? new ReopenMeasure(
                        c.measureId(),
                        c.reason(),
                        measures.require(c.measureId()).status())
                : command;
    }

    /** Only an executive follows up as one, gives an order, decides about a measure's life; and takes that back. */
    private Role[] who(MeasureCommand command) {
        return switch (command) {
            case AdoptMeasure _, ResolveObstacle _, CancelMeasure _, ReplaceMeasure _ -> only(EXECUTIVE);
            case RecordFollowUp c -> follower(c.by(), c.order());
            case WithdrawFollowUp c ->
                measures.require(c.measureId()).progress().followedUp().stream()
                        .filter(one -> one.number() == c.followUp())
                        .findFirst()
                        .map(one -> follower(one.by(), one.order()))
                        .orElse(only(OFFICER, EXECUTIVE));
            case ReopenMeasure c -> c.ended() == MeasureStatus.CANCELLED ? only(EXECUTIVE) : only(OFFICER);
            case Recommend _ -> only(OFFICER, EXECUTIVE);
            case DraftMeasure _,
                    ReviseMeasure _,
                    DropStep _,
                    SubstituteStep _,
                    RecordAction _,
                    AttachEvidence _,
                    DetachEvidence _,
                    WithdrawAction _,
                    WithdrawRevision _,
                    ReportObstacle _,
                    RecordOutcome _,
                    CompleteMeasure _ -> only(OFFICER);
        };
    }

    private static Role[] follower(By by, @Nullable String order) {
        return by == By.EXECUTIVE || order != null ? only(EXECUTIVE) : only(OFFICER, EXECUTIVE);
    }

    private static Role[] only(Role... roles) {
        return roles;
    }

    private void check(AgencyId agency, MeasureCommand command) {
        switch (command) {
            case RecordAction c -> checkEvidence(agency, c.evidence());
            case RecordFollowUp c -> checkEvidence(agency, c.evidence());
            case AttachEvidence c -> checkEvidence(agency, c.evidence());
            case ReplaceMeasure c -> checkReplacement(agency, c.by());
            default -> {}
        }
    }

    private void checkEvidence(AgencyId agency, List<EvidenceId> evidence) {
        if (!files.allBelongTo(agency, evidence)) throw new MeasureRejected(EVIDENCE_UNKNOWN);
    }

    private void checkReplacement(AgencyId agency, MeasureId by) {
        var head = streams.head(by.toString());
        if (head.filter(h -> h.type().endsWith("." + MEASURE) && h.agency().equals(agency))
                .isEmpty()) throw new MeasureRejected(REPLACEMENT_UNKNOWN);
    }
}
