package org.sucharit.complaints.filing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sucharit.complaints.complaint.Kind;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.sealing.Secret;

/**
 * What somebody has answered so far. The browser carries it sealed; nothing of it is kept here.
 *
 * @param key the submission key, made with the first page
 * @param made when the page was made that carries it
 * @param agencyName so that later steps need no database
 * @param questions version of the agency's own questions that the form began with; 0 for none
 * @param step the page that is shown
 * @param answers by field; none of them is blank
 */
record Draft(
        Secret key, Instant made, String agencyName, int questions, Kind kind, Step step, Map<String, Secret> answers) {

    Draft {
        answers = Map.copyOf(answers);
    }

    String answer(String field) {
        var secret = answers.get(field);
        return secret == null ? "" : secret.reveal();
    }

    /** With what was typed on the page that is shown, in place of what was there. */
    Draft with(TypedForm form) {
        var all = new LinkedHashMap<>(answers);
        all.keySet().removeIf(step::asks);
        for (var field : form.names()) {
            if (!step.asks(field)) continue;
            var typed = form.text(field).strip();
            if (!typed.isEmpty()) all.put(field, new Secret(typed));
        }
        if (step == Step.WHO) Subjects.renumber(all);
        return new Draft(key, made, agencyName, questions, kind, step, all);
    }

    /** Without what the page shows in its own fields: it comes back with them. */
    Draft beside() {
        var others = new LinkedHashMap<>(answers);
        others.keySet().removeIf(step::asks);
        return new Draft(key, made, agencyName, questions, kind, step, others);
    }

    Draft at(Step other) {
        return new Draft(key, made, agencyName, questions, kind, other, answers);
    }

    Draft of(Kind other, Step first) {
        return new Draft(key, made, agencyName, questions, other, first, answers);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
