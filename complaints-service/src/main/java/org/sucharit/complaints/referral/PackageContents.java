package org.sucharit.complaints.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.complaint.ComplaintEvent.PassageRedacted;
import org.sucharit.complaints.sealing.Sealer;

/** Gathers what goes into a package of a case. */
@Component
class PackageContents {

    private final Attachments attachments;
    private final CaseDocument document;

    PackageContents(Attachments attachments, CaseDocument document) {
        this.attachments = attachments;
        this.document = document;
    }

    /**
     * Everything is opened once, so that nothing half leaves.
     *
     * @throws org.sucharit.complaints.sealing.DoesNotOpen when something of the case does not open
     */
    CasePackage of(
            CaseFile file,
            Sealer sealer,
            Lock lock,
            Commitment commitment,
            Authority to,
            String reference,
            LocalDate on) {
        var files = files(file);
        var pieces = pieces(file, files, sealer);
        pieces.forEach(Piece::requireWhole);
        var manifest = manifest(file, files, commitment, to, reference, on);
        var text = document.of(file, new CaseTexts(file.id(), file.agency(), sealer), manifest);
        return new CasePackage(manifest, text, pieces, lock);
    }

    private List<Piece> pieces(CaseFile file, List<FiledFile> files, Sealer sealer) {
        var id = file.id().toString();
        var pieces = new ArrayList<Piece>();
        int number = 0;
        for (var one : files) {
            number++;
            if (one.copy() == null) continue;
            var about = attachments.about(id, file.agency(), one, sealer);
            pieces.add(new Piece(Piece.name(number, about.ending()), () -> attachments.copy(id, one, sealer)));
        }
        return pieces;
    }

    private static Manifest manifest(
            CaseFile file, List<FiledFile> files, Commitment commitment, Authority to, String reference, LocalDate on) {
        var filed = file.filed();
        var originals = new ArrayList<Manifest.Original>();
        for (var one : files)
            originals.add(new Manifest.Original(
                    originals.size() + 1,
                    one.copy() != null,
                    commitment.to(one.original().sha256())));
        return new Manifest(
                reference,
                filed.agency().value(),
                filed.kind(),
                filed.category(),
                filed.filedOn(),
                to,
                on,
                List.of(),
                originals,
                file.all(PassageRedacted.class).size());
    }

    private static List<FiledFile> files(CaseFile file) {
        var later = file.all(MessageWritten.class).stream().flatMap(message -> message.files().stream());
        return Stream.concat(file.filed().files().stream(), later).toList();
    }
}
