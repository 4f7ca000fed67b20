package org.sucharit.complaints.filing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;

/** Makes the pages of drafts. */
@Component
class StepPages {

    private final Drafts drafts;
    private final Steps steps;
    private final Review review;

    StepPages(Drafts drafts, Steps steps, Review review) {
        this.drafts = drafts;
        this.steps = steps;
        this.review = review;
    }

    StepPage of(AgencyId agency, Draft draft, Locale language) {
        return of(agency, draft, Map.of(), false, "", language);
    }

    StepPage wrong(AgencyId agency, Draft draft, Map<String, String> wrong, Locale language) {
        return of(agency, draft, wrong, false, "", language);
    }

    StepPage another(AgencyId agency, Draft draft, Locale language) {
        return of(agency, draft, Map.of(), true, "", language);
    }

    StepPage noticed(AgencyId agency, Draft draft, String notice, Locale language) {
        return of(agency, draft, Map.of(), false, notice, language);
    }

    /** With everything in the sealed field, for a page without fields of its own. */
    StepPage whole(AgencyId agency, Draft draft) {
        return new StepPage(
                agency.value(), draft, drafts.seal(agency, draft), 0, 0, Map.of(), List.of(), List.of(), List.of(), "");
    }

    private StepPage of(
            AgencyId agency, Draft draft, Map<String, String> wrong, boolean another, String notice, Locale language) {
        var pages = steps.of(agency, draft);
        var asked = steps.asked(agency, draft);
        return new StepPage(
                agency.value(),
                draft,
                drafts.seal(agency, draft.beside()),
                pages.indexOf(draft.step()) + 1,
                pages.size(),
                wrong,
                draft.step() == Step.WHO ? Subjects.shown(draft, another) : List.of(),
                draft.step() == Step.MORE ? asked : List.of(),
                draft.step() == Step.REVIEW ? review.of(draft, pages, asked, language) : List.of(),
                notice);
    }
}
