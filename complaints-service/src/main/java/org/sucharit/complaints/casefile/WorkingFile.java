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
        return new Secret("file-" + number + about.ending());
    }

    @Override
    public String toString() {
        return "file";
    }
}
