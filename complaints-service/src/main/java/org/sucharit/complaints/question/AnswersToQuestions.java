package org.sucharit.complaints.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.complaint.MoreAnswers;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem.FieldError;

/** Whether an agency's own questions are answered: by the version that the form began with, which need not be the last. */
@Component
class AnswersToQuestions implements MoreAnswers {

    private final Questionnaires questionnaires;
    private final MessageSource messages;

    AnswersToQuestions(Questionnaires questionnaires, MessageSource messages) {
        this.questionnaires = questionnaires;
        this.messages = messages;
    }

    @Override
    public List<FieldError> wrong(
            AgencyId agency, Kind kind, @Nullable Integer version, Map<String, Secret> answers, Locale language) {
        var asked = version == null
                ? questionnaires.current(agency)
                : questionnaires.version(agency, version).orElse(null);
        if (asked == null) return List.of(error("questions", "more.wrong.version", language));
        var open = new HashMap<>(answers);
        var wrong = new ArrayList<FieldError>();
        for (var question : asked.of(kind)) {
            var answer = open.remove(question.key());
            boolean missing = answer == null || answer.isBlank();
            if (missing && question.required())
                wrong.add(error("more." + question.key(), "more.wrong.missing", language));
            if (!missing && !question.isAnsweredBy(answer.reveal()))
                wrong.add(error("more." + question.key(), "more.wrong.choice", language));
        }
        // what was asked once may still come from a form that began then; anything else was never asked
        open.keySet().stream()
                .filter(key -> questionnaires.everAsked(agency, key).isEmpty())
                .sorted()
                .forEach(key -> wrong.add(error("more." + key, "more.wrong.unknown", language)));
        return wrong;
    }

    private FieldError error(String path, String key, Locale language) {
        return new FieldError(path, messages.getMessage(key, null, language));
    }
}
