package org.sucharit.measures.derive;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.derive.DeriveRejected.Reason;
import org.sucharit.measures.measure.MeasureCommand.DraftMeasure;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.Origin;
import org.sucharit.measures.measure.Origin.CopiedFrom;
import org.sucharit.measures.measure.Origin.Note;
import org.sucharit.measures.ruleset.RuleBook;

/** Makes a draft of a measure that exists: last year's, or one that another agency has published. */
@Component
class Copying {

    private final CommandDesk desk;
    private final Measures measures;
    private final Streams streams;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Access access;

    Copying(
            CommandDesk desk,
            Measures measures,
            Streams streams,
            AgencyRegistry agencies,
            RuleBook rules,
            Access access) {
        this.desk = desk;
        this.measures = measures;
        this.streams = streams;
        this.agencies = agencies;
        this.rules = rules;
        this.access = access;
    }

    /** @param notes what a person should look at */
    record Copied(String id, long version, long position, List<Note> notes) {

        Answer answer() {
            return new Answer(id, version, position);
        }
    }

    /**
     * @param agency whose draft it becomes
     * @param chosenId by the client; null for one of its own
     * @throws Problem 404 when there is no such measure or agency
     * @throws DeriveRejected when another agency's measure is no public one, or the copy would stand beside it
     */
    Copied copy(Caller caller, MeasureId original, AgencyId agency, int fiscalYear, @Nullable UUID chosenId) {
        var to = agencies.require(agency);
        access.require(caller.actor(), agency, Role.OFFICER);
        long version = streams.require(original.toString(), "Measure").version();
        var measure = measures.find(original).orElseThrow(Problem::notFound);
        check(measure, agency, fiscalYear);
        var from = agencies.require(measure.agency());
        var copy = new PlanCopy(measure, from, to, fiscalYear, year -> rules.find(agency, year));
        var plan = copy.plan();
        var origin = new Origin(
                List.of(),
                new CopiedFrom(original, measure.agency(), from.profile().nameTh(), measure.fiscalYear(), version),
                copy.notes());
        var id = new MeasureId(desk.newId(caller, chosenId));
        var answer =
                desk.send(caller, agency, id.toString(), new DraftMeasure(id, agency, fiscalYear, plan, null, origin));
        return new Copied(answer.id(), answer.version(), answer.position(), copy.notes());
    }

    private static void check(MeasureFacts measure, AgencyId agency, int fiscalYear) {
        boolean own = measure.agency().equals(agency);
        if (own && measure.fiscalYear() == fiscalYear) throw new DeriveRejected(Reason.SAME_PLAN);
        if (!own && !isPublished(measure)) throw new DeriveRejected(Reason.NOT_PUBLISHED);
    }

    /** Adopted, and not given up since. */
    static boolean isPublished(MeasureFacts measure) {
        return measure.adoption() != null
                && measure.status() != MeasureStatus.CANCELLED
                && measure.status() != MeasureStatus.REPLACED;
    }
}
