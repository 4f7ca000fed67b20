package org.sucharit.complaints.filing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.question.Question;
import org.sucharit.complaints.question.Questionnaires;
import org.sucharit.kernel.AgencyId;

/** Which pages a draft has: one more where the agency asks something of its own. */
@Component
class Steps {

    private final Questionnaires questionnaires;

    Steps(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** The version a new form begins with. */
    int questionsOf(AgencyId agency) {
        return questionnaires.current(agency).version();
    }

    List<Step> of(AgencyId agency, Draft draft) {
        return Step.of(draft.kind(), !asked(agency, draft).isEmpty());
    }

    /** What the agency asked when the form began. */
    List<Question> asked(AgencyId agency, Draft draft) {
        return questionnaires
                .version(agency, draft.questions())
                .orElseGet(() -> questionnaires.current(agency))
                .of(draft.kind());
    }

    /** Also where only the earlier pages are known. */
    static Step first(Draft draft) {
        return Step.of(draft.kind(), false).getFirst();
    }
}
