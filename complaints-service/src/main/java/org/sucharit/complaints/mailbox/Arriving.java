package org.sucharit.complaints.mailbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Received;
import org.sucharit.complaints.complaint.Digest;
import org.sucharit.complaints.sealing.Keyring;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

/** What comes with one upload: files, sealed by the keys of the case before anything else, and what is said about them. */
final class Arriving {

    private final Keyring keys;
    private final List<Received> files = new ArrayList<>();
    private Secret text = new Secret("");

    Arriving(Keyring keys) {
        this.keys = keys;
    }

    Keyring keys() {
        return keys;
    }

    List<Received> files() {
        return List.copyOf(files);
    }

    Secret text() {
        return text;
    }

    void say(Secret words) {
        text = words;
    }

    /** @throws Problem 413 {@code TOO_MANY_FILES_SENT} */
    void requireRoom() {
        if (files.size() >= Attachments.MOST_FILES)
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_FILES_SENT", Attachments.MOST_FILES);
    }

    void add(Received file) {
        files.add(file);
    }

    /** The same for the same upload. */
    byte[] digest() {
        var digest = new Digest().add("files").add(text.reveal());
        files.forEach(file -> digest.add(file.digest()));
        return digest.end();
    }
}
