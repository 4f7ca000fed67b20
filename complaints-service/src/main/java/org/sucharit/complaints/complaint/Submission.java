package org.sucharit.complaints.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Part;
import org.sucharit.complaints.attachment.Parts;
import org.sucharit.kit.problem.Problem;

/** Reads a complaint that comes with files: the complaint itself as JSON, before, between or after them. */
@Component
class Submission {

    private static final String COMPLAINT = "complaint";
    private static final String ATTACHMENT = "attachment";
    private static final int MOST_JSON = 512 * 1024;

    private final Parts parts;
    private final Attachments attachments;
    private final Filing filing;
    private final ComplaintReader reader;

    Submission(Parts parts, Attachments attachments, Filing filing, ComplaintReader reader) {
        this.parts = parts;
        this.attachments = attachments;
        this.filing = filing;
        this.reader = reader;
    }

    /** What has come in of one submission. */
    private final class Reading {

        private final Enclosures enclosures = filing.enclosures();
        private @Nullable ComplaintBody body;

        private void take(Part part) {
            switch (part.field()) {
                case COMPLAINT ->
                    body = reader.read(part.text(MOST_JSON).reveal().getBytes(StandardCharsets.UTF_8));
                case ATTACHMENT -> attach(part);
                default -> throw new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
            }
        }

        private void attach(Part part) {
            if (part.isNoFile()) return;
            enclosures.requireRoom();
            enclosures.add(attachments.receive(part.content(), part.fileName(), enclosures.keys()));
        }
    }

    /** @throws Problem as {@link ComplaintReader} and {@link Filing#file} */
    Acknowledgement file(SubmissionKey key, HttpServletRequest request) {
        var reading = new Reading();
        parts.read(request, reading::take);
        var body = Optional.ofNullable(reading.body)
                .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "COMPLAINT_PART_MISSING"));
        return filing.file(key, body, reading.enclosures);
    }
}
