package org.sucharit.complaints.casepages;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.question.Questionnaires;
import org.sucharit.kernel.AgencyId;

/** Says an agency's own questions and what was chosen in their words; answers are kept by keys. */
@Component
class Wordings {

    private final Questionnaires questionnaires;

    Wordings(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    Wording of(AgencyId agency, Locale language) {
        return new Wording(questionnaires, agency, language);
    }

    /** For one reader; whatever was never asked stays as it is. */
    record Wording(Questionnaires questionnaires, AgencyId agency, Locale language) {

        /** @param key of the question */
        public String question(String key) {
            return questionnaires
                    .everAsked(agency, key)
                    .map(question -> question.text(language))
                    .orElse(key);
        }

        /** @param given as it is kept: the key of a choice, or what was written */
        public String answer(String key, String given) {
            return questionnaires
                    .everOffered(agency, key, given)
                    .map((Question.Choice choice) -> choice.text(language))
                    .orElse(given);
        }

        @Override
        public String toString() {
            return "wording";
        }
    }
}
