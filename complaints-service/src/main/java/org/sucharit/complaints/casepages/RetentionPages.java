package org.sucharit.complaints.casepages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Matter;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.retention.RetentionDesk;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** How long a case is kept, and deciding otherwise: one person keeps it longer, two let it go earlier. */
@Controller
@RequestMapping("/cases/{id}")
class RetentionPages {

    private static final int REASON = 5000;
    private static final String MATTER = "matter";
    private static final String UNTIL = "retainUntil";
    private static final String SURE = "sure";

    private final RetentionScreen screen;
    private final RetentionDesk desk;
    private final CaseDoor door;
    private final Forms forms;

    RetentionPages(RetentionScreen screen, RetentionDesk desk, CaseDoor door, Forms forms) {
        this.screen = screen;
        this.desk = desk;
        this.door = door;
        this.forms = forms;
    }

    /** @param done what was done last, to be told */
    @GetMapping("/retention")
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam @Nullable String done, Locale language) {
        var file = door.see(actor, id);
        if (!CaseParts.isOpen(actor, file)) return Forms.done(CaseParts.address(file));
        var page = screen.page(actor, file, language);
        page.addObject("done", RetentionScreen.done(done));
        forms.fresh(Map.of(), language).show(page);
        return page;
    }

    @PostMapping("/legal-hold")
    ModelAndView hold(Caller caller, @PathVariable CaseId id, HttpServletRequest request, Locale language) {
        var form = forms.read(request, language);
        return act(caller, id, form, "hold-reason", "HELD", () -> {
            form.required("hold-reason", REASON, "casepages.wrong.reason");
            if (form.isFine()) desk.hold(form.once(caller), id, form.secret("hold-reason"));
        });
    }

    /** Asks for what only two persons decide. */
    @PostMapping("/second-person")
    ModelAndView ask(Caller caller, @PathVariable CaseId id, HttpServletRequest request, Locale language) {
        var form = forms.read(request, language);
        return act(caller, id, form, MATTER, "ASKED", () -> {
            var matter = form.chosen(MATTER, Matter.class);
            var until = matter.filter(Matter.SHORTEN_RETENTION::equals).isPresent() ? form.day(UNTIL) : null;
            form.required("reason", REASON, "casepages.wrong.reason");
            if (form.isFine()) desk.ask(form.once(caller), id, matter.orElseThrow(), form.secret("reason"), until);
        });
    }

    /** What can't be undone is ticked besides. */
    @PostMapping("/second-person/{number}/agree")
    ModelAndView agree(
            Caller caller,
            @PathVariable CaseId id,
            @PathVariable int number,
            HttpServletRequest request,
            Locale language) {
        var form = forms.read(request, language);
        var sure = SURE + "-" + number;
        return act(caller, id, form, "answer-" + number, "AGREED", () -> {
            var asked = door.see(caller.actor(), id).standing().opinions();
            boolean erases = number > 0
                    && number <= asked.size()
                    && asked.get(number - 1).request().matter() == Matter.ERASE_EARLY;
            if (erases && !form.has(sure)) form.say(sure, "casepages.wrong.sure");
            if (form.isFine()) desk.agree(form.once(caller), id, number);
        });
    }

    @PostMapping("/second-person/{number}/decline")
    ModelAndView decline(
            Caller caller,
            @PathVariable CaseId id,
            @PathVariable int number,
            HttpServletRequest request,
            Locale language) {
        var form = forms.read(request, language);
        return act(caller, id, form, "answer-" + number, "DECLINED", () -> desk.decline(form.once(caller), id, number));
    }

    /** @param field beside which a refusal stands @param done what to tell when all went well */
    private ModelAndView act(Caller caller, CaseId id, CheckedForm form, String field, String done, Runnable deed) {
        var actor = caller.actor();
        CaseFile file = door.see(actor, id);
        if (!CaseParts.isOpen(actor, file)) return Forms.done(CaseParts.address(file));
        try {
            deed.run();
        } catch (RuntimeException e) {
            form.refused(e, e.getMessage() != null && e.getMessage().startsWith("RETAIN_UNTIL") ? UNTIL : field);
        }
        if (form.isFine()) return Forms.done(CaseParts.address(file) + "/retention?done=" + done);
        return Forms.again(screen.page(actor, file, form.language()), form);
    }
}
