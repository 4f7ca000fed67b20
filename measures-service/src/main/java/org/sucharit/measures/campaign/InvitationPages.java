package org.sucharit.measures.campaign;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;

/** What the oversight body asks of an agency, and the agency's answer. */
@Controller
@RequestMapping("/work/agencies/{code}/campaigns")
class InvitationPages {

    private final CampaignDesk desk;
    private final CampaignBoard board;
    private final AgencyRegistry agencies;
    private final Freshness freshness;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    InvitationPages(
            CampaignDesk desk,
            CampaignBoard board,
            AgencyRegistry agencies,
            Freshness freshness,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.board = board;
        this.agencies = agencies;
        this.freshness = freshness;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable AgencyId code,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable String done,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        freshness.list(CampaignsProjection.GROUP, after, response);
        model.addAttribute("done", "accept".equals(done) || "decline".equals(done) ? done : null);
        return page(code, actor, response, model);
    }

    @PostMapping("/{id}/accept")
    String accept(@PathVariable AgencyId code, @PathVariable CampaignId id, Caller caller) {
        var answer = desk.accept(caller, new InvitationId(id, code));
        return "redirect:/work/agencies/%s/campaigns?after=%d&done=accept".formatted(code, answer.position());
    }

    @PostMapping("/{id}/decline")
    String decline(
            @PathVariable AgencyId code,
            @PathVariable CampaignId id,
            @RequestParam String reason,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            var answer = desk.decline(caller, new InvitationId(id, code), reason);
            return "redirect:/work/agencies/%s/campaigns?after=%d&done=decline".formatted(code, answer.position());
        } catch (CampaignRejected refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", id.toString());
            model.addAttribute("error", messages.getMessage("refusal." + refused.code(), null, language));
            return page(code, caller.actor(), response, model);
        }
    }

    private String page(AgencyId code, Actor actor, HttpServletResponse response, Model model) {
        var agency = agencies.require(code);
        access.require(actor, code, Role.OFFICER, Role.EXECUTIVE, Role.INSPECTOR);
        model.addAttribute("agency", agency);
        model.addAttribute("invitations", board.of(code, LocalDate.now(clock)));
        model.addAttribute("officer", access.allows(actor, code, Role.OFFICER));
        model.addAttribute("keeper", access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE));
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        return "campaign/invitations";
    }
}
