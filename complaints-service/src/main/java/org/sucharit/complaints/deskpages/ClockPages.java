package org.sucharit.complaints.deskpages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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
import org.sucharit.complaints.clocks.Clocks;
import org.sucharit.complaints.clocks.Promise;
import org.sucharit.complaints.clocks.PromiseDesk;
import org.sucharit.complaints.form.CheckedForm;
import org.sucharit.complaints.form.Forms;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** What an agency promises its complainants beyond what the nation owes them. */
@Controller
@RequestMapping("/cases/desk/{code}/clocks")
class ClockPages {

    private static final String ANSWER = "answerDays";
    private static final String RECEIVE = "receiveDays";
    private static final String ORDER = "orderDays";
    private static final String ACT = "actDays";

    private final Desks desks;
    private final Clocks clocks;
    private final PromiseDesk desk;
    private final Forms forms;

    ClockPages(Desks desks, Clocks clocks, PromiseDesk desk, Forms forms) {
        this.desks = desks;
        this.clocks = clocks;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable AgencyId code, @RequestParam @Nullable String done, Locale language) {
        var page = page(desks.require(actor, code));
        page.addObject("done", done != null);
        forms.fresh(fields(clocks.promise(code)), language).show(page);
        return page;
    }

    @PostMapping
    ModelAndView send(Caller caller, @PathVariable AgencyId code, HttpServletRequest request, Locale language) {
        var agency = desks.require(caller.actor(), code);
        var form = forms.read(request, language);
        var promise = new Promise(days(form, ANSWER), days(form, RECEIVE), days(form, ORDER), days(form, ACT));
        try {
            if (form.isFine()) desk.promise(form.once(caller), code, promise);
        } catch (RuntimeException e) {
            form.refused(e, wrong(promise));
        }
        return form.isFine() ? Forms.done("/cases/desk/" + code + "/clocks?done=1") : Forms.again(page(agency), form);
    }

    /** The answer's days where they are what is too many; else the steps'. */
    private String wrong(Promise promise) {
        var answer = promise.answerDays();
        return answer != null && answer > clocks.national().answerDays() ? ANSWER : RECEIVE;
    }

    private static @Nullable Integer days(CheckedForm form, String field) {
        return form.number(field, 1, PromiseDesk.MOST);
    }

    private static Map<String, String> fields(Promise promise) {
        var fields = new HashMap<String, String>();
        put(fields, ANSWER, promise.answerDays());
        put(fields, RECEIVE, promise.receiveDays());
        put(fields, ORDER, promise.orderDays());
        put(fields, ACT, promise.actDays());
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable Integer days) {
        if (days != null) fields.put(field, days.toString());
    }

    private ModelAndView page(ListedAgency agency) {
        var page = Desks.page("clocks", agency);
        page.addObject("national", clocks.national());
        return page;
    }
}
