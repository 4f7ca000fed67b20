package org.sucharit.complaints.disclosing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.attachment.Attachments;
import org.sucharit.complaints.attachment.Downloads;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;
import org.sucharit.complaints.complaint.ComplaintEvent.IdentityGiven;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.complaint.Standing;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.IdentityVault;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.complaints.sealing.Sealer;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/**
 * Opens what four eyes granted, for the one it was granted to and while the grant lasts. To everybody else there is
 * nothing to open. That it was looked at is committed before the private key is asked for.
 */
@Component
public class Opening {

    private final CaseDoor door;
    private final Disclosures disclosures;
    private final IdentityVault vault;
    private final Attachments attachments;
    private final Downloads downloads;

    Opening(CaseDoor door, Disclosures disclosures, IdentityVault vault, Attachments attachments, Downloads downloads) {
        this.door = door;
        this.disclosures = disclosures;
        this.vault = vault;
        this.attachments = attachments;
        this.downloads = downloads;
    }

    /** @throws Problem 404 without a grant; 409 {@code NO_IDENTITY} when it was withdrawn, {@code CASE_ERASED} */
    public DisclosedIdentity identity(Actor actor, CaseId id) {
        var file = granted(actor, id, Sought.IDENTITY);
        var given = given(file);
        door.read(actor, id, Reading.IDENTITY, given.entry());
        var opened = new CaseTexts(id, file.agency(), key(id, given.entry())).identity(given.entry(), given.identity());
        return DisclosedIdentity.of(opened, given.on());
    }

    /**
     * A file as it was sent.
     *
     * @throws Problem 404 without a grant or when the case has no such file; 409 {@code CASE_ERASED}
     */
    public ResponseEntity<Resource> original(Actor actor, CaseId id, String fileId) {
        var file = granted(actor, id, Sought.ORIGINALS);
        var original = files(file)
                .filter(one -> one.fileId().equals(fileId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        door.read(actor, id, Reading.ORIGINAL, fileId);
        var key = key(id, fileId);
        var name = attachments.name(id.toString(), file.agency(), original, key);
        return downloads.of(() -> attachments.original(id.toString(), original, key), name);
    }

    private CaseFile granted(Actor actor, CaseId id, Sought sought) {
        var file = door.see(actor, id);
        if (!disclosures.grantedTo(actor, file).contains(sought)) throw Problem.notFound();
        if (file.standing().isErased()) throw new Problem(HttpStatus.CONFLICT, "CASE_ERASED");
        return file;
    }

    private Sealer key(CaseId id, String entry) {
        return vault.open(id.toString(), entry).orElseThrow(DoesNotOpen::new);
    }

    private record Given(String entry, Sealed identity, LocalDate on) {}

    private static Given given(CaseFile file) {
        var entries = file.standing().identities();
        return file.events().reversed().stream()
                .flatMap(event -> switch (event) {
                    case IdentityGiven e -> Stream.of(new Given(e.entry(), e.identity(), e.on()));
                    case ComplaintFiled e
                    when e.identity() != null -> Stream.of(new Given(Standing.FILED, e.identity(), e.filedOn()));
                    default -> Stream.<Given>empty();
                })
                .filter(given -> entries.contains(given.entry()))
                .findFirst()
                .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "NO_IDENTITY"));
    }

    private static Stream<FiledFile> files(CaseFile file) {
        return Stream.concat(
                file.filed().files().stream(),
                file.all(MessageWritten.class).stream().flatMap(message -> message.files().stream()));
    }
}
