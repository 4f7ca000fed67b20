package org.sucharit.complaints.casefile;

import java.io.InputStream;
import java.util.function.Supplier;
import org.sucharit.complaints.attachment.About;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.sealing.Sealer;
import org.sucharit.complaints.sealing.Secret;

/**
 * A file of a case as the desk works with it: rebuilt, without what its sender's device put into it.
 *
 * @param number of the file within the case, from 1: its own name is sealed away
 */
public record WorkingFile(
        String caseId, FiledFile file, int number, About about, Attachments attachments, Sealer sealer) {

    /** Opens the copy anew each time. */
    public Supplier<InputStream> copy() {
        return () -> attachments.copy(caseId, file, sealer);
    }

    /** @throws org.sucharit.kit.problem.Problem 404, when opened, where there is none */
    public Supplier<InputStream> thumbnail() {
        return () -> attachments.thumbnail(caseId, file, sealer);
    }

    /** Under which it is saved. */
    public Secret name() {
        return new Secret("file-" + number + ending());
    }

    private String ending() {
        return switch (about.type()) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "text/plain" -> ".txt";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> ".pptx";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            case "application/vnd.oasis.opendocument.spreadsheet" -> ".ods";
            case "application/vnd.oasis.opendocument.presentation" -> ".odp";
            default -> "";
        };
    }

    @Override
    public String toString() {
        return "file";
    }
}
