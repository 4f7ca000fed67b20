package org.sucharit.complaints.casepages;

import org.springframework.stereotype.Component;
import org.sucharit.complaints.casefile.Casework;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.disclosing.DisclosureDesk;
import org.sucharit.kit.command.Caller;

/** Does what a form asks for, once nothing is wrong with it. */
@Component
class Deeds {

    private final Casework work;
    private final DisclosureDesk disclosures;

    Deeds(Casework work, DisclosureDesk disclosures) {
        this.work = work;
        this.disclosures = disclosures;
    }

    void take(Caller by, CaseId id, DeedForm form) {
        var caller = form.once(by);
        switch (form.deed()) {
            case DECLARE -> work.declareNoInterest(caller, id);
            case ACCEPT -> work.accept(caller, id);
            case REJECT -> work.reject(caller, id, form.secret(Field.REASON));
            case REFER -> work.refer(caller, id, authority(form), form.secret(Field.REASON));
            case ASSIGN -> work.assign(caller, id, form.text(Field.PERSON));
            case MESSAGE -> work.message(caller, id, form.secret(Field.TEXT));
            case NOTE -> work.note(caller, id, form.secret(Field.TEXT));
            case CONCLUDE -> work.conclude(caller, id, conclusion(form), form.secret(Field.TEXT));
            case ACT -> work.act(caller, id, form.secret(Field.TEXT));
            case CLOSE -> work.close(caller, id);
            case REOPEN -> work.reopen(caller, id, form.secret(Field.REASON));
            case HAND_ON -> work.handOn(caller, id);
            case MARK -> work.mark(caller, id, form.staff());
            case LINK -> work.link(caller, id, form.original().orElseThrow());
            case REQUEST -> disclosures.request(caller, id, sought(form), form.secret(Field.REASON));
            case APPROVE -> disclosures.approve(caller, id, form.request());
            case DENY -> disclosures.deny(caller, id, form.request(), form.secret(Field.REASON));
        }
    }

    private static Authority authority(DeedForm form) {
        return form.chosen(Field.AUTHORITY, Authority.class).orElseThrow();
    }

    private static Conclusion conclusion(DeedForm form) {
        return form.chosen(Field.CONCLUSION, Conclusion.class).orElseThrow();
    }

    private static Sought sought(DeedForm form) {
        return form.chosen(Field.SOUGHT, Sought.class).orElseThrow();
    }
}
