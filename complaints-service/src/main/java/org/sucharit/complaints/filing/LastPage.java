package org.sucharit.complaints.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Part;
import org.sucharit.complaints.attachment.Parts;
import org.sucharit.complaints.complaint.Enclosures;
import org.sucharit.complaints.complaint.Filing;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.kit.problem.Problem;

/** Reads what a page sends. From the last one files come along, which are sealed while they come in. */
@Component
class LastPage {

    static final String FILES = "attachment";

    private static final int MOST_TEXT = 1024 * 1024;

    private final Parts parts;
    private final Attachments attachments;
    private final Filing filing;

    LastPage(Parts parts, Attachments attachments, Filing filing) {
        this.parts = parts;
        this.attachments = attachments;
        this.filing = filing;
    }

    /** @param wrong what is wrong with a file; none of them counts then */
    record Sent(
            TypedForm form,
            @Nullable Enclosures files,
            @Nullable Problem wrong) {

        boolean hasFiles() {
            return files != null && !files.isEmpty();
        }
    }

    Sent read(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) return new Sent(TypedForm.read(request), null, null);
        var reading = new Reading();
        parts.read(request, reading::take);
        return new Sent(TypedForm.of(reading.fields), reading.files, reading.wrong);
    }

    private final class Reading {

        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Enclosures files = filing.enclosures();
        private @Nullable Problem wrong;

        void take(Part part) {
            if (!part.field().equals(FILES))
                fields.putIfAbsent(part.field(), part.text(MOST_TEXT).reveal());
            // a button before the files leads to another page: they are not wanted
            else if (!part.isNoFile() && wrong == null && !fields.containsKey("go")) attach(part);
        }

        private void attach(Part part) {
            try {
                files.requireRoom();
                files.add(attachments.receive(part.content(), part.fileName(), files.keys()));
            } catch (Problem e) {
                if (e.code().equals("UPLOAD_BROKEN")) throw e;
                wrong = e;
            }
        }
    }
}
