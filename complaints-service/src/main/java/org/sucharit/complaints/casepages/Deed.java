package org.sucharit.complaints.casepages;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.complaints.complaint.Standing;

/** What staff can do with a case by a form, and the fields that it asks for. */
enum Deed {
    DECLARE("declare-no-interest"),
    ACCEPT("accept"),
    REJECT("reject", Field.REASON),
    ASSIGN("assign", Field.PERSON),
    CONCLUDE("conclude", Field.CONCLUSION, Field.TEXT),
    ACT("act", Field.TEXT),
    CLOSE("close"),
    REFER("refer", Field.AUTHORITY, Field.REASON),
    REOPEN("reopen", Field.REASON),
    HAND_ON("hand-on"),
    MARK("mark-staff", Field.STAFF),
    LINK("duplicates", Field.ORIGINAL),
    REQUEST("identity-requests", Field.SOUGHT, Field.REASON),
    MESSAGE("message", Field.TEXT),
    NOTE("notes", Field.TEXT),
    APPROVE("approve"),
    DENY("deny", Field.REASON);

    /** Those with a place of their own on the page. */
    static final Set<Deed> APART = EnumSet.of(DECLARE, MESSAGE, NOTE, APPROVE, DENY);

    private final String path;
    private final List<Field> fields;

    Deed(String path, Field... fields) {
        this.path = path;
        this.fields = List.of(fields);
    }

    static Optional<Deed> at(String path) {
        return Arrays.stream(values()).filter(deed -> deed.path.equals(path)).findFirst();
    }

    static Optional<Deed> named(String name) {
        return Arrays.stream(values()).filter(deed -> deed.name().equals(name)).findFirst();
    }

    public String path() {
        return path;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Those that the case as it stands would not refuse to somebody who works on it. */
    static Set<Deed> possible(Standing standing, boolean oversight) {
        var found = EnumSet.noneOf(Deed.class);
        if (standing.isErased()) return found;
        found.addAll(EnumSet.of(MESSAGE, NOTE, LINK, REQUEST));
        found.addAll(byStatus(standing.status()));
        if (oversight) found.add(MARK);
        if (oversight && standing.route() == Route.OVERSIGHT) found.add(HAND_ON);
        return found;
    }

    private static Set<Deed> byStatus(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> EnumSet.of(ACCEPT, REJECT, REFER);
            case ACCEPTED -> EnumSet.of(ASSIGN, REFER);
            case INVESTIGATING -> EnumSet.of(ASSIGN, CONCLUDE, REFER);
            case CONCLUDED, ACTION_TAKEN -> EnumSet.of(ASSIGN, ACT, CLOSE, REFER);
            case CLOSED, REJECTED, REFERRED -> EnumSet.of(REOPEN);
        };
    }
}
