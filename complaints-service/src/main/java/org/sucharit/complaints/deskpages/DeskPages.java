package org.sucharit.complaints.deskpages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Actor;

/** What can be done at an agency's complaint desk, and choosing the desk where somebody works at several. */
@Controller
@RequestMapping("/cases/desk")
class DeskPages {

    private static final String HERE = "/cases/desk/";

    private final Desks desks;
    private final CaseDoor door;

    DeskPages(Desks desks, CaseDoor door) {
        this.desks = desks;
        this.door = door;
    }

    @GetMapping
    ModelAndView choose(Actor actor, @RequestParam @Nullable String query) {
        var only = desks.only(actor);
        if (only.isPresent()) return Forms.done(HERE + only.get().code());
        if (!door.worksOnCases(actor)) throw Problem.accessDenied();
        return choice(desks, actor, query, "/cases/desk", HERE);
    }

    @GetMapping("/{code}")
    ModelAndView one(Actor actor, @PathVariable AgencyId code) {
        return Desks.page("desk", desks.require(actor, code));
    }

    /** @param from the page that asks @param next where a chosen agency leads, but for its code */
    static ModelAndView choice(Desks desks, Actor actor, @Nullable String query, String from, String next) {
        var words = Objects.requireNonNullElse(query, "");
        List<ListedAgency> own = desks.own(actor);
        var page = new ModelAndView("desk/choice");
        page.addObject("query", words);
        page.addObject("own", own);
        page.addObject("further", desks.looksFurther(actor));
        page.addObject("found", desks.find(actor, words));
        page.addObject("from", from);
        page.addObject("next", next);
        return page;
    }
}
