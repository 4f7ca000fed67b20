package org.sucharit.complaints.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.Validator;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Part;
import org.sucharit.complaints.attachment.Parts;
import org.sucharit.kit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a complaint that comes with files: the complaint itself as JSON, before, between or after them. */
@Component
class Submission {

    private static final String COMPLAINT = "complaint";
    private static final String ATTACHMENT = "attachment";
    private static final int MOST_JSON = 512 * 1024;

    private final Parts parts;
    private final Attachments attachments;
    private final Filing filing;
    private final JsonMapper json;
    private final Validator validator;

    Submission(Parts parts, Attachments attachments, Filing filing, JsonMapper json, Validator validator) {
        this.parts = parts;
        this.attachments = attachments;
        this.filing = filing;
        this.json = json;
        this.validator = validator;
    }

    /** What has come in of one submission. */
    private final class Reading {

        private final Enclosures enclosures = filing.enclosures();
        private @Nullable ComplaintBody body;

        private void take(Part part, HttpServletRequest request) {
            switch (part.field()) {
                case COMPLAINT -> body = complaint(part, request);
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

    /** @throws BindException with the wrong places of the complaint */
    Acknowledgement file(SubmissionKey key, HttpServletRequest request) throws BindException {
        var reading = new Reading();
        parts.read(request, part -> reading.take(part, request));
        var body = Optional.ofNullable(reading.body)
                .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "COMPLAINT_PART_MISSING"));
        var errors = new BeanPropertyBindingResult(body, COMPLAINT);
        validator.validate(body, errors);
        if (errors.hasErrors()) throw new BindException(errors);
        return filing.file(key, body, reading.enclosures);
    }

    private ComplaintBody complaint(Part part, HttpServletRequest request) {
        try {
            return json.readValue(part.text(MOST_JSON).reveal(), ComplaintBody.class);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("unreadable complaint", e, new ServletServerHttpRequest(request));
        }
    }
}
