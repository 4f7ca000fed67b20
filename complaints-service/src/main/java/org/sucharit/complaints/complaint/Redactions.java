package org.sucharit.complaints.complaint;

import java.util.BitSet;
import java.util.List;
import org.sucharit.complaints.complaint.ComplaintEvent.PassageRedacted;
import org.sucharit.complaints.sealing.Secret;

/** Which passages of a case must not leave: texts for others come without them, removed and not covered. */
public final class Redactions {

    /** Stands where something was removed; as long for a word as for a page. */
    public static final String MARK = "[…]";

    private final List<Redaction> all;

    private Redactions(List<Redaction> all) {
        this.all = List.copyOf(all);
    }

    public static Redactions of(List<Redaction> all) {
        return new Redactions(all);
    }

    /** @param texts of the same case */
    public static Redactions of(CaseFile file, CaseTexts texts) {
        return new Redactions(
                file.all(PassageRedacted.class).stream().map(texts::redaction).toList());
    }

    public List<Redaction> all() {
        return all;
    }

    /** The text without its redacted passages. @param entry and field say which text it is, as in {@link Redaction} */
    public Secret applied(String entry, String field, Secret text) {
        var gone = new BitSet();
        for (var redaction : all)
            if (redaction.entry().equals(entry) && redaction.field().equals(field) && redaction.fits(text))
                gone.set(redaction.from(), redaction.to());
        return gone.isEmpty() ? text : new Secret(without(gone, text.reveal()));
    }

    /** What was filed, without its redacted passages. */
    public Answers applied(Answers answers) {
        return answers.each((field, text) -> applied(Standing.FILED, field, text));
    }

    private static String without(BitSet gone, String text) {
        var left = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!gone.get(i)) left.append(text.charAt(i));
            else if (i == 0 || !gone.get(i - 1)) left.append(MARK);
        }
        return left.toString();
    }
}
