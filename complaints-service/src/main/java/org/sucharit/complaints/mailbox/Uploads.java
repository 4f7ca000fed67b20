package org.sucharit.complaints.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Part;
import org.sucharit.complaints.attachment.Parts;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.problem.Problem;

/** Reads an upload to an open mailbox as it comes in: files in parts {@code attachment}, and perhaps a text in {@code text}. */
@Component
class Uploads {

    private static final int MOST_TEXT = 512 * 1024;

    private final Parts parts;
    private final Attachments attachments;
    private final CaseKeys keys;

    Uploads(Parts parts, Attachments attachments, CaseKeys keys) {
        this.parts = parts;
        this.attachments = attachments;
        this.keys = keys;
    }

    /**
     * @param other gets every part that is neither; it may refuse what follows
     * @throws Problem 422 {@code FILES_MISSING} when there is none, {@code FILE_EMPTY}, {@code FILE_TYPE_REFUSED}; 413; 400
     */
    Arriving read(Opened mailbox, HttpServletRequest request, Consumer<Part> other) {
        var keyring = keys.of(mailbox.file().id().toString()).orElseThrow(MailboxDoor::unknown);
        var arriving = new Arriving(keyring);
        parts.read(request, part -> take(part, arriving, other));
        if (arriving.files().isEmpty()) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "FILES_MISSING");
        return arriving;
    }

    private void take(Part part, Arriving arriving, Consumer<Part> other) {
        switch (part.field()) {
            case "attachment" -> {
                if (part.isNoFile()) return;
                other.accept(part);
                arriving.requireRoom();
                arriving.add(attachments.receive(part.content(), part.fileName(), arriving.keys()));
            }
            case "text" -> arriving.say(part.text(MOST_TEXT));
            default -> other.accept(part);
        }
    }
}
