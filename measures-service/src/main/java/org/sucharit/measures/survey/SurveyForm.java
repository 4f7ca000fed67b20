package org.sucharit.measures.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.SampleRule;
import org.sucharit.measures.survey.SurveyRejected.Reason;

/** What someone typed about the surveys, and what is wrong with it, field by field. */
final class SurveyForm {

    static final String POPULATION = "population";
    static final String ANSWERS = "answers";

    private final Map<String, String> fields;
    private final MessageSource messages;
    private final Locale language;
    private final Map<String, String> errors = new LinkedHashMap<>();

    SurveyForm(Map<String, String> fields, MessageSource messages, Locale language) {
        this.fields = Map.copyOf(fields);
        this.messages = messages;
        this.language = language;
    }

    /** What was given for one instrument. */
    record Given(Instrument instrument, SurveyCount count) {}

    /** A wrong field and a sentence, as the page lists it. */
    record Wrong(String field, String message) {}

    /** What was given, wherever something was; a survey left empty isn't counted. */
    List<Given> read(List<SampleRule> rules) {
        var given = new ArrayList<Given>();
        for (var rule : rules) {
            var instrument = rule.instrument();
            if (text(POPULATION + instrument).isEmpty()
                    && text(ANSWERS + instrument).isEmpty()) continue;
            var population = whole(POPULATION + instrument);
            var answers = whole(ANSWERS + instrument);
            if (population != null && answers != null)
                given.add(new Given(instrument, new SurveyCount(population, answers)));
        }
        return given;
    }

    void refuse(Given given, SurveyRejected refused) {
        var field = refused.reason() == Reason.ANSWERS_OUT_OF_RANGE ? ANSWERS : POPULATION;
        errors.put(field + given.instrument(), messages.getMessage("refusal." + refused.reason(), null, language));
    }

    boolean isFine() {
        return errors.isEmpty();
    }

    Map<String, String> fields() {
        return fields;
    }

    Map<String, String> errors() {
        return errors;
    }

    List<Wrong> problems() {
        return errors.entrySet().stream()
                .map(error -> new Wrong(error.getKey(), error.getValue()))
                .toList();
    }

    /** Thai digits and thousands' separators are understood. */
    private @Nullable Integer whole(String field) {
        try {
            return Integer.valueOf(text(field).replace(",", ""));
        } catch (NumberFormatException e) {
            errors.put(field, messages.getMessage("survey.whole", null, language));
            return null;
        }
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
