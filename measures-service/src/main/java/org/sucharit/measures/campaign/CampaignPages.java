package org.sucharit.measures.campaign;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyNames;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.campaign.CampaignBoard.InvitationView;
import org.sucharit.measures.form.TypedForm;

/** Campaigns as the oversight body sees them: what was asked, how far all have come, and asking something new. */
@Controller
@RequestMapping("/work/campaigns")
class CampaignPages {

    private final CampaignDesk desk;
    private final CampaignBoard board;
    private final AgencyNames names;
    private final Freshness freshness;
    private final Access access;
    private final Validator validator;
    private final MessageSource messages;
    private final Clock clock;

    CampaignPages(
            CampaignDesk desk,
            CampaignBoard board,
            AgencyNames names,
            Freshness freshness,
            Access access,
            Validator validator,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.board = board;
        this.names = names;
        this.freshness = freshness;
        this.access = access;
        this.validator = validator;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, @Valid PageWish page, Model model) {
        access.requireStaff(actor);
        model.addAttribute("found", board.list(page, today()));
        model.addAttribute("oversight", Oversight.of(actor).any());
        return "campaign/list";
    }

    @GetMapping("/new")
    String empty(Actor actor, Locale language, Model model) {
        Oversight.require(actor);
        var fields = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "target",
                "ALL",
                "fiscalYear",
                FiscalYear.of(today()).toString());
        return form(new TypedForm(fields, messages, language), language, model);
    }

    /** @param send present when it is to be sent; without, it is only counted whom it would reach */
    @PostMapping
    String launch(
            Caller caller,
            @RequestParam Map<String, String> fields,
            @RequestParam @Nullable String send,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Oversight.require(caller.actor());
        var form = new TypedForm(fields, messages, language);
        var body = new CampaignForm(form).body(validator);
        if (!form.isFine()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(form, language, model);
        }
        try {
            if (send == null) {
                model.addAttribute("reached", desk.choose(caller, body.target()).size());
                return form(form, language, model);
            }
            var answer = desk.launch(caller, body, today());
            return "redirect:/work/campaigns/%s?v=%d&done=launch".formatted(answer.id(), answer.version());
        } catch (CampaignRejected refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            form.say(field(refused.reason()), "refusal." + refused.code());
            return form(form, language, model);
        }
    }

    @GetMapping("/{id}")
    String one(
            Actor actor,
            @PathVariable CampaignId id,
            @RequestParam @Nullable Long v,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable InvitationState state,
            @RequestParam @Nullable String province,
            @Valid PageWish page,
            HttpServletResponse response,
            Model model) {
        access.requireStaff(actor);
        freshness.one(CampaignRow.COLLECTION, id.toString(), v, response);
        var campaign = board.find(id, today()).orElseThrow(Problem::notFound);
        tell(campaign, actor, model);
        model.addAttribute("launched", "launch".equals(done));
        model.addAttribute("state", state);
        model.addAttribute("province", province);
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        var oversight = Oversight.of(actor);
        if (oversight.any() && (state != null || province != null)) {
            if (province != null) oversight.require(List.of(province));
            var provinces = CampaignApi.provinces(oversight, province);
            var agencies = board.agencies(id, state, provinces, page, today());
            model.addAttribute("agencies", agencies);
            model.addAttribute(
                    "names",
                    names.of(agencies.items().stream()
                            .map(InvitationView::agency)
                            .toList()));
        }
        return "campaign/campaign";
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            Caller caller,
            @PathVariable CampaignId id,
            @RequestParam String reason,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            var answer = desk.cancel(caller, id, reason);
            return "redirect:/work/campaigns/%s?v=%d".formatted(id, answer.version());
        } catch (CampaignRejected refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            tell(board.find(id, today()).orElseThrow(Problem::notFound), caller.actor(), model);
            model.addAttribute("reasonError", messages.getMessage("refusal." + refused.code(), null, language));
            return "campaign/campaign";
        }
    }

    private static void tell(CampaignBoard.CampaignView campaign, Actor actor, Model model) {
        var oversight = Oversight.of(actor);
        var provinces = campaign.facts().provinces();
        model.addAttribute("campaign", campaign);
        model.addAttribute("oversight", oversight.any());
        model.addAttribute("mayCancel", provinces.stream().allMatch(oversight::covers));
        model.addAttribute("states", InvitationState.values());
    }

    private String form(TypedForm form, Locale language, Model model) {
        form.show(model);
        model.addAttribute("types", types(language));
        model.addAttribute("targets", Target.Kind.values());
        return "campaign/new";
    }

    private Map<String, String> types(Locale language) {
        var words = new LinkedHashMap<String, String>();
        words.put("", "–");
        Arrays.stream(AgencyType.values())
                .forEach(type -> words.put(type.name(), messages.getMessage("campaign.type." + type, null, language)));
        return words;
    }

    private static String field(CampaignRejected.Reason reason) {
        return switch (reason) {
            case NOTHING_ASKED -> "measures";
            case NO_AGENCY_CHOSEN -> "target";
            case AGENCY_NOT_REGISTERED -> "agencies";
            case DUE_DATE_PASSED -> "dueOn";
            case ASKED_ITEM_UNKNOWN -> "disclosures";
            case REASON_MISSING, CAMPAIGN_CANCELLED, INVITATION_ACCEPTED -> "title";
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
