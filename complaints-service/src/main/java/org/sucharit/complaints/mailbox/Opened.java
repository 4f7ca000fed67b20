package org.sucharit.complaints.mailbox;

import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.sealing.Sealer;

/** A mailbox somebody has opened, for one request. */
record Opened(Handle handle, CaseFile file, Sealer sealer) {

    CaseTexts texts() {
        return new CaseTexts(file.id(), file.agency(), sealer);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
