package org.sucharit.complaints.filing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Acknowledgement;
import org.sucharit.complaints.complaint.ComplaintBody;
import org.sucharit.complaints.complaint.Enclosures;
import org.sucharit.complaints.complaint.Filing;
import org.sucharit.complaints.complaint.SubmissionKey;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/** Files a finished draft. The same draft with the same files again is answered with the same receipt. */
@Component
class Sending {

    private final Filing filing;
    private final Steps steps;

    Sending(Filing filing, Steps steps) {
        this.filing = filing;
        this.steps = steps;
    }

    /** @throws Problem as {@link Filing#file} */
    Acknowledgement send(AgencyId agency, Draft draft, @Nullable Enclosures files) {
        return filing.file(key(draft), body(agency, draft), files(files));
    }

    /** What was answered when it was sent before, if it was. @throws Problem 409 {@code FILED_BEFORE} */
    Optional<Acknowledgement> again(AgencyId agency, Draft draft, @Nullable Enclosures files) {
        return filing.again(key(draft), body(agency, draft), files(files));
    }

    private Enclosures files(@Nullable Enclosures files) {
        return files == null ? filing.enclosures() : files;
    }

    private static SubmissionKey key(Draft draft) {
        return SubmissionKey.of(draft.key().reveal());
    }

    private ComplaintBody body(AgencyId agency, Draft draft) {
        return DraftBody.of(agency, draft, steps.asked(agency, draft));
    }
}
