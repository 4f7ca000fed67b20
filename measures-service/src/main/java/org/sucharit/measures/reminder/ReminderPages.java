package org.sucharit.measures.reminder;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;

/** What waits for the visitor at an agency, and what became of the mails about it. */
@Controller
@RequestMapping("/work/agencies/{code}/reminders")
class ReminderPages {

    private static final PageWish NEWEST = new PageWish(0, 20);

    private final MyList list;
    private final Outbox outbox;
    private final AgencyRegistry agencies;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;

    ReminderPages(
            MyList list, Outbox outbox, AgencyRegistry agencies, Freshness freshness, Access access, Clock clock) {
        this.list = list;
        this.outbox = outbox;
        this.agencies = agencies;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
    }

    /** @param retried whether the visitor has just had a mail tried again */
    @GetMapping
    String list(
            @PathVariable AgencyId code,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "false") boolean retried,
            @Valid PageWish page,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        access.requireStaff(actor);
        freshness.list(RemindersProjection.GROUP, after, response);
        var found = list.of(actor, code);
        boolean informed = access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE);
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute(
                "found",
                page.of(found.stream().skip(page.skip()).limit(page.limit()).toList(), found.size(), entry -> entry));
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        model.addAttribute("retried", retried);
        model.addAttribute("mails", informed ? outbox.find(code, null, NEWEST).items() : null);
        model.addAttribute("admin", actor.isAdmin());
        return "reminder/list";
    }

    @PostMapping("/mail/{id}/retry")
    String retry(@PathVariable AgencyId code, @PathVariable UUID id, Actor actor) {
        access.requireAdmin(actor);
        var mail = outbox.find(id)
                .filter(found -> found.agency().equals(code.value()))
                .orElseThrow(Problem::notFound);
        outbox.retry(mail.id(), clock.instant());
        return "redirect:/work/agencies/" + code + "/reminders?retried=true";
    }
}
