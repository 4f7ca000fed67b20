package org.sucharit.measures.survey;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.measures.survey.SurveyRejected.Reason.*;

import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.SampleRule;
import org.sucharit.measures.survey.SurveyCommand.CountSurvey;
import org.sucharit.measures.survey.SurveyEvent.SurveyCounted;

/** Never more answers than people, and each count is a fact of its own. */
@Aggregate
class Survey {

    @AggregateIdentifier
    private SurveyId id;

    private final Map<Instrument, SurveyCount> counts = new EnumMap<>(Instrument.class);

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CountSurvey command) {
        var count = command.count();
        if (count.equals(counts.get(command.instrument()))) return;
        if (command.instrument() == Instrument.OIT) throw new SurveyRejected(NOT_A_SURVEY);
        if (count.population() < 1 || count.population() > SampleRule.LARGEST_POPULATION)
            throw new SurveyRejected(POPULATION_OUT_OF_RANGE);
        if (count.answers() < 0 || count.answers() > count.population()) throw new SurveyRejected(ANSWERS_OUT_OF_RANGE);
        apply(new SurveyCounted(command.surveyId(), command.instrument(), count));
    }

    @EventSourcingHandler
    void on(SurveyEvent event) {
        switch (event) {
            case SurveyCounted e -> {
                id = e.surveyId();
                counts.put(e.instrument(), e.count());
            }
        }
    }

    private Survey() {} // Axon
}
