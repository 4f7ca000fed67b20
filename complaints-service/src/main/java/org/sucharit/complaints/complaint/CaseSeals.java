package org.sucharit.complaints.complaint;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.sealing.CaseKeys;

/** The content key of a case, for sealing and opening its texts. */
@Component
public final class CaseSeals {

    private final CaseKeys keys;

    CaseSeals(CaseKeys keys) {
        this.keys = keys;
    }

    /** @return empty when the case was erased */
    public Optional<CaseTexts> find(CaseFile file) {
        return keys.open(file.id().toString()).map(sealer -> new CaseTexts(file.id(), file.agency(), sealer));
    }

    /** @throws ComplaintRejected {@code CASE_ERASED}, 409 */
    public CaseTexts require(CaseFile file) {
        return find(file).orElseThrow(() -> new ComplaintRejected(ComplaintRejected.Reason.CASE_ERASED));
    }
}
