package org.sucharit.complaints.complaint;

import java.util.Optional;
import org.sucharit.complaints.complaint.ComplaintEvent.ComplaintFiled;
import org.sucharit.complaints.complaint.ComplaintEvent.IdentityGiven;
import org.sucharit.complaints.complaint.ComplaintEvent.PassageRedacted;
import org.sucharit.complaints.sealing.Sealed;
import org.sucharit.complaints.sealing.Sealer;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.complaints.sealing.Spot;
import org.sucharit.kernel.AgencyId;

/** Seals and opens the texts of one case, each bound to the place where it stands. */
public final class CaseTexts {

    private static final String CONTEXT = "complaints.";
    private static final String PASSAGE = "passage";

    private final CaseId caseId;
    private final AgencyId agency;
    private final Sealer sealer;

    /** @param sealer of this case, by the key that the texts are sealed with */
    public CaseTexts(CaseId caseId, AgencyId agency, Sealer sealer) {
        this.caseId = caseId;
        this.agency = agency;
        this.sealer = sealer;
    }

    /**
     * @param event type that will carry it
     * @param field its component
     * @param entry of the event
     */
    public Sealed seal(Class<? extends ComplaintEvent> event, String field, String entry, Secret text) {
        return sealer.seal(text, spot(event, field, entry));
    }

    /** @throws org.sucharit.complaints.sealing.DoesNotOpen when it was sealed elsewhere, or is erased */
    public Secret open(Class<? extends ComplaintEvent> event, String field, String entry, Sealed text) {
        return sealer.open(text, spot(event, field, entry));
    }

    /** @throws org.sucharit.complaints.sealing.DoesNotOpen as above */
    public Secret open(SealedText text) {
        return open(text.event(), text.field(), text.entry(), text.text());
    }

    /** Any text of the case. @param entry and field as in {@link Redaction} */
    public Optional<Secret> find(CaseFile file, String entry, String field) {
        if (entry.equals(Standing.FILED)) return answers(file).text(field);
        return file.events().stream()
                .flatMap(event -> SealedText.of(event).stream())
                .filter(text -> text.entry().equals(entry) && text.field().equals(field))
                .findFirst()
                .map(this::open);
    }

    public Sealed seal(String entry, Redaction redaction) {
        return seal(PassageRedacted.class, PASSAGE, entry, redaction.written());
    }

    public Redaction redaction(PassageRedacted event) {
        return Redaction.read(open(PassageRedacted.class, PASSAGE, event.entry(), event.passage()));
    }

    Sealed seal(Answers answers) {
        return seal(ComplaintFiled.class, "answers", Standing.FILED, answers.written());
    }

    /** What the complainant answered when filing. */
    public Answers answers(CaseFile file) {
        return Answers.read(open(
                ComplaintFiled.class, "answers", Standing.FILED, file.filed().answers()));
    }

    /** The same for every identity, whenever it was given, so that whoever opens one need not know. */
    public Sealed sealIdentity(String entry, Identity identity) {
        return seal(IdentityGiven.class, "identity", entry, identity.written());
    }

    public Identity identity(String entry, Sealed identity) {
        return Identity.read(open(IdentityGiven.class, "identity", entry, identity));
    }

    private Spot spot(Class<? extends ComplaintEvent> event, String field, String entry) {
        return new Spot(caseId.toString(), agency, CONTEXT + event.getSimpleName(), field, entry);
    }
}
