package org.sucharit.complaints.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** The working copies of a case's files; originals open by four eyes, elsewhere. */
@Component
public class CaseFileReading {

    private final CaseDoor door;
    private final CaseKeys keys;
    private final Attachments attachments;

    CaseFileReading(CaseDoor door, CaseKeys keys, Attachments attachments) {
        this.door = door;
        this.keys = keys;
        this.attachments = attachments;
    }

    /**
     * One file; that it was read is committed before this returns.
     *
     * @throws Problem 404 when there is no such file, or no copy of it; 409 {@code CASE_ERASED}; else as
     *     {@link CaseDoor#read}
     */
    public WorkingFile open(Actor actor, CaseId id, String fileId) {
        var all = files(door.work(actor, id));
        var file = all.stream()
                .filter(one -> one.fileId().equals(fileId) && one.copy() != null)
                .findFirst()
                .orElseThrow(Problem::notFound);
        var whole = door.read(actor, id, Reading.WORKING_COPY, fileId);
        var sealer = keys.open(id.toString()).orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "CASE_ERASED"));
        var about = attachments.about(id.toString(), whole.agency(), file, sealer);
        return new WorkingFile(id.toString(), file, all.indexOf(file) + 1, about, attachments, sealer);
    }

    private static List<FiledFile> files(CaseFile file) {
        var later = file.all(MessageWritten.class).stream().flatMap(message -> message.files().stream());
        return Stream.concat(file.filed().files().stream(), later).toList();
    }
}
