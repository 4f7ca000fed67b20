package org.sucharit.complaints.casepages;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.casepages.CaseScreen.Wrong;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.referral.Packing;
import org.sucharit.complaints.referral.SentPackages;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** The page of a case's packages. */
@Component
class PackageScreen {

    private final CaseDoor door;
    private final SentPackages sent;
    private final Packing packing;

    PackageScreen(CaseDoor door, SentPackages sent, Packing packing) {
        this.door = door;
        this.sent = sent;
        this.packing = packing;
    }

    /** @throws Problem 409 {@code NOT_REFERRED}; else as {@link CaseDoor#work} */
    Authority referredTo(Actor actor, CaseId id) {
        var to = door.work(actor, id).standing().referredTo();
        if (to == null) throw new Problem(HttpStatus.CONFLICT, "NOT_REFERRED");
        return to;
    }

    ModelAndView show(Actor actor, CaseId id) {
        return page(actor, id, "", Map.of(), HttpStatus.OK);
    }

    /** As it was typed, with what is wrong. */
    ModelAndView again(Actor actor, CaseId id, PackageForm form, Map<String, String> wrong, HttpStatusCode status) {
        return page(actor, id, form.reason(), wrong, status);
    }

    private ModelAndView page(
            Actor actor, CaseId id, String reason, Map<String, String> errors, HttpStatusCode status) {
        var file = door.see(actor, id);
        var standing = file.standing();
        var to = standing.isErased() || !standing.hasDeclared(actor.subject()) ? null : standing.referredTo();
        var page = new ModelAndView("cases/packages");
        page.setStatus(status);
        page.addObject("id", id);
        page.addObject("to", to);
        page.addObject("keyed", to != null && packing.knowsKey(to, file.agency()));
        page.addObject("sent", sent.of(actor, id));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.addObject("wrong", wrong(errors));
        return page;
    }

    private static List<Wrong> wrong(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new Wrong(error.getKey(), error.getValue()))
                .toList();
    }
}
