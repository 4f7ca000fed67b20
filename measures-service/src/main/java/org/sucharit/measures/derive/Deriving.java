package org.sucharit.measures.derive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.KnownShortfall;
import org.sucharit.measures.assessment.ShortfallDesk;
import org.sucharit.measures.assessment.ShortfallDesk.Chosen;
import org.sucharit.measures.measure.MeasureCommand.DraftMeasure;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.Origin;
import org.sucharit.measures.ruleset.RuleBook;

/** Drafts a measure of the following year for each chosen shortfall, all or none. */
@Component
class Deriving {

    private final CommandDesk desk;
    private final ShortfallDesk shortfalls;
    private final Measures measures;
    private final Streams streams;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final DraftWords words;

    Deriving(
            CommandDesk desk,
            ShortfallDesk shortfalls,
            Measures measures,
            Streams streams,
            AgencyRegistry agencies,
            RuleBook rules,
            DraftWords words) {
        this.desk = desk;
        this.shortfalls = shortfalls;
        this.measures = measures;
        this.streams = streams;
        this.agencies = agencies;
        this.rules = rules;
        this.words = words;
    }

    /** @param fiscalYear of the drafts (B.E.) */
    record Derived(int fiscalYear, List<Drafted> drafted, List<AlreadyAnswered> alreadyAnswered, long position) {}

    record Drafted(String shortfall, String measure, String title) {}

    /** @param measures ids of those that answer it already */
    record AlreadyAnswered(String shortfall, List<String> measures) {}

    /**
     * @param again whether what is answered already gets one more draft
     * @throws org.sucharit.measures.assessment.AssessmentRejected {@code SHORTFALL_UNKNOWN}
     */
    Derived derive(Caller caller, AssessmentId assessed, List<Chosen> chosen, boolean again) {
        return desk.perform(caller, assessed.agency(), Derived.class, () -> derived(caller, assessed, chosen, again));
    }

    private Derived derived(Caller caller, AssessmentId assessed, List<Chosen> chosen, boolean again) {
        int year = assessed.fiscalYear() + 1;
        var there = measures.of(assessed.agency(), year);
        var ids = new HashSet<>(there.stream().map(MeasureFacts::id).toList());
        var known = rules.find(assessed.agency(), assessed.fiscalYear()).orElse(null);
        var units = new OwnUnits(agencies.require(assessed.agency()).units());
        var drafted = new ArrayList<Drafted>();
        var answered = new ArrayList<AlreadyAnswered>();
        for (var shortfall : shortfalls.recordWithin(caller, assessed, chosen)) {
            var answers =
                    Answering.of(shortfall.facts().level(), shortfall.facts().code(), assessed.fiscalYear(), known);
            var by = there.stream()
                    .filter(measure -> Answering.isAnswered(shortfall.id().value(), answers, measure))
                    .map(measure -> measure.id().toString())
                    .toList();
            if (!by.isEmpty()) answered.add(new AlreadyAnswered(shortfall.id().toString(), by));
            if (!by.isEmpty() && !again) continue;
            var id = newId(shortfall, year, ids);
            var plan = words.plan(shortfall, answers, year, known, units);
            var origin = Origin.answering(List.of(shortfall.id().value()));
            desk.sendWithin(
                    caller,
                    assessed.agency(),
                    id.toString(),
                    new DraftMeasure(id, assessed.agency(), year, plan, null, origin));
            drafted.add(new Drafted(shortfall.id().toString(), id.toString(), plan.title()));
        }
        return new Derived(year, drafted, answered, streams.position());
    }

    /** The first free one: two who derive the same at once meet at it, and one of them looks again. */
    private static MeasureId newId(KnownShortfall shortfall, int year, HashSet<MeasureId> taken) {
        for (int number = 1; ; number++) {
            var name = "measure/" + year + "/" + shortfall.id() + "/" + number;
            var id = new MeasureId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
            if (taken.add(id)) return id;
        }
    }
}
