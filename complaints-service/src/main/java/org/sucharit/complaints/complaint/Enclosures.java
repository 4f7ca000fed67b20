package org.sucharit.complaints.complaint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Received;
import org.sucharit.complaints.sealing.Keyring;
import org.sucharit.kit.problem.Problem;

/** The files that come with a complaint, sealed under the keys it will have. */
public final class Enclosures {

    private final Keyring keys;
    private final List<Received> received = new ArrayList<>();

    Enclosures(Keyring keys) {
        this.keys = keys;
    }

    public Keyring keys() {
        return keys;
    }

    /** @throws Problem 413 {@code TOO_MANY_FILES_SENT} */
    public void requireRoom() {
        if (received.size() >= Attachments.MOST_FILES)
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_FILES_SENT", Attachments.MOST_FILES);
    }

    public void add(Received file) {
        received.add(file);
    }

    public boolean isEmpty() {
        return received.isEmpty();
    }

    List<Received> received() {
        return Collections.unmodifiableList(received);
    }
}
