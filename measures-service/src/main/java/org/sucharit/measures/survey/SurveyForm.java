package org.sucharit.measures.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.SampleRule;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.survey.SurveyRejected.Reason;

/** What someone typed about the surveys, and what is wrong with it, field by field. */
final class SurveyForm {

    static final String POPULATION = "population";
    static final String ANSWERS = "answers";

    private final TypedForm typed;

    SurveyForm(TypedForm typed) {
        this.typed = typed;
    }

    /** What was given for one instrument. */
    record Given(Instrument instrument, SurveyCount count) {}

    /** What was given, wherever something was; a survey left empty isn't counted. */
    List<Given> read(List<SampleRule> rules) {
        var given = new ArrayList<Given>();
        for (var rule : rules) {
            var instrument = rule.instrument();
            if (typed.text(POPULATION + instrument) == null && typed.text(ANSWERS + instrument) == null) continue;
            var population = whole(POPULATION + instrument);
            var answers = whole(ANSWERS + instrument);
            if (population != null && answers != null)
                given.add(new Given(instrument, new SurveyCount(population, answers)));
        }
        return given;
    }

    void refuse(Given given, SurveyRejected refused) {
        var field = refused.reason() == Reason.ANSWERS_OUT_OF_RANGE ? ANSWERS : POPULATION;
        typed.say(field + given.instrument(), "refusal." + refused.reason());
    }

    /** Thai digits and thousands' separators are understood. */
    private @Nullable Integer whole(String field) {
        try {
            return Integer.valueOf(
                    Objects.requireNonNullElse(typed.text(field), "").replace(",", ""));
        } catch (NumberFormatException e) {
            typed.say(field, "survey.whole");
            return null;
        }
    }
}
