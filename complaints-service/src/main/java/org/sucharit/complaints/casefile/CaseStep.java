package org.sucharit.complaints.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

/**
 * Something a member of staff is about to do with a case.
 *
 * @param by the subject
 * @param on today in Bangkok
 * @param entry a new name for what is written
 */
record CaseStep(CaseFile file, String by, LocalDate on, String entry, CaseKeys keys) {

    CaseStep(CaseFile file, String by, LocalDate on, CaseKeys keys) {
        this(file, by, on, UUID.randomUUID().toString(), keys);
    }

    Sealed seal(Class<? extends ComplaintEvent> event, String field, Secret text) {
        return texts().seal(event, field, entry, text);
    }

    /** @throws Problem 409 {@code CASE_ERASED} */
    CaseTexts texts() {
        var sealer = keys.open(file.id().toString()).orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "CASE_ERASED"));
        return new CaseTexts(file.id(), file.agency(), sealer);
    }
}
