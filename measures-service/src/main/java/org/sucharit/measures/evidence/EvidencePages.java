package org.sucharit.measures.evidence;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.evidence.EvidenceCommand.AcceptEvidence;
import org.sucharit.measures.evidence.EvidenceCommand.KeepVersion;
import org.sucharit.measures.evidence.EvidenceCommand.ReturnEvidence;

/** An agency's evidence: what there is, handing it in, and what the executive says of it. */
@Controller
@RequestMapping("/work/agencies/{code}/evidence")
class EvidencePages {

    /** Beside which field of the form a refusal stands. */
    private static final Map<String, String> FIELDS = Map.of(
            "ADDRESS_MALFORMED", "address",
            "EVIDENCE_TITLE_BLANK", "title",
            "DATE_IN_FUTURE", "date",
            "VALIDITY_REVERSED", "validUntil");

    private static final PageWish FIRST = new PageWish(0, null);

    private final EvidenceDesk desk;
    private final EvidenceBoard board;
    private final KeptEvidence kept;
    private final Streams streams;
    private final AgencyRegistry agencies;
    private final Freshness freshness;
    private final Access access;
    private final MessageSource messages;

    EvidencePages(
            EvidenceDesk desk,
            EvidenceBoard board,
            KeptEvidence kept,
            Streams streams,
            AgencyRegistry agencies,
            Freshness freshness,
            Access access,
            MessageSource messages) {
        this.desk = desk;
        this.board = board;
        this.kept = kept;
        this.streams = streams;
        this.agencies = agencies;
        this.freshness = freshness;
        this.access = access;
        this.messages = messages;
    }

    /** @param show {@code EXPIRING} or a state; blank for all @param done what the page confirms */
    @GetMapping
    String list(
            @PathVariable AgencyId code,
            @RequestParam @Nullable String show,
            @RequestParam EvidenceFacts.@Nullable Kind kind,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable Long after,
            @Valid PageWish page,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        freshness.list(EvidenceProjection.GROUP, after, response);
        var search = new EvidenceBoard.Search(code, kind, state(show), "EXPIRING".equals(show) ? true : null);
        var found = board.find(search, page, new EvidenceReader(access, actor));
        model.addAttribute("found", found);
        model.addAttribute("show", show);
        model.addAttribute("kind", kind);
        model.addAttribute("done", done != null && done.matches("kept|same|accepted|returned|version") ? done : null);
        return page(code, actor, response, model);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        only(code, id, actor, model);
        return page(code, actor, response, model);
    }

    @PostMapping
    String keep(
            @PathVariable AgencyId code,
            @ModelAttribute EvidenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        desk.requireOfficer(caller, code);
        boolean withFile = file != null
                && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
        var errors = new HashMap<String, String>();
        form.mistakes(withFile).forEach((field, key) -> errors.put(field, messages.getMessage(key, null, language)));
        int status = 422;
        if (errors.isEmpty())
            try {
                var content = withFile ? desk.keep(Objects.requireNonNull(file)) : address(form);
                var name = content.asFile() == null ? null : content.asFile().name();
                var answer = desk.keep(caller, code, id(form), form.facts(name), content);
                return shown(code, answer.answer(), answer.isNew() ? "kept" : "same");
            } catch (Refusal e) {
                errors.put(FIELDS.getOrDefault(e.code(), "file"), sentence(e, language));
            } catch (Problem e) {
                if (e.status().value() != 413) throw e;
                status = 413;
                errors.put("file", messages.getMessage("problem." + e.code(), e.args(), language));
            }
        response.setStatus(status);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return refused(code, caller, response, model);
    }

    @PostMapping("/{id}/versions")
    String version(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @RequestParam MultipartFile file,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        desk.require(caller, id, OFFICER);
        try {
            return shown(code, desk.send(caller, new KeepVersion(id, desk.keep(file)), OFFICER), "version");
        } catch (Refusal e) {
            return refused(code, id, e, null, caller, language, response, model);
        }
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @RequestParam @Nullable Integer version,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            return shown(code, desk.send(caller, new AcceptEvidence(id, version), EXECUTIVE), "accepted");
        } catch (Refusal e) {
            return refused(code, id, e, null, caller, language, response, model);
        }
    }

    @PostMapping("/{id}/return")
    String sendBack(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        if (reason != null && reason.length() > EvidenceBodies.MAX_REASON)
            throw Problem.invalid("reason", messages.getMessage("evidence.form.long", null, language));
        try {
            return shown(code, desk.send(caller, new ReturnEvidence(id, version, reason), EXECUTIVE), "returned");
        } catch (Refusal e) {
            return refused(code, id, e, reason, caller, language, response, model);
        }
    }

    /** The form again, with what was typed and what is wrong about it. */
    private String refused(AgencyId code, Caller caller, HttpServletResponse response, Model model) {
        var search = new EvidenceBoard.Search(code, null, null, null);
        model.addAttribute("found", board.find(search, FIRST, new EvidenceReader(access, caller.actor())));
        return page(code, caller.actor(), response, model);
    }

    /** The evidence alone, with what stands against the wish. */
    private String refused(
            AgencyId code,
            EvidenceId id,
            Refusal refusal,
            @Nullable String reason,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
        model.addAttribute("refusal", sentence(refusal, language));
        model.addAttribute("reason", reason);
        only(code, id, caller.actor(), model);
        return page(code, caller.actor(), response, model);
    }

    private void only(AgencyId code, EvidenceId id, @Nullable Actor actor, Model model) {
        var reader = new EvidenceReader(access, actor);
        var known = kept.find(id).filter(one -> one.agency().equals(code)).orElseThrow(Problem::notFound);
        reader.requireSight(known);
        var version = streams.require(id.toString(), "Evidence").version();
        model.addAttribute("found", FIRST.of(List.of(known), 1, one -> board.view(one, version, reader)));
        model.addAttribute("alone", true);
    }

    private String page(AgencyId code, @Nullable Actor actor, HttpServletResponse response, Model model) {
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("officer", actor != null && access.allows(actor, code, OFFICER));
        model.addAttribute("executive", actor != null && access.allows(actor, code, EXECUTIVE));
        model.addAttribute("kinds", EvidenceFacts.Kind.values());
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        if (!model.containsAttribute("alone")) model.addAttribute("alone", false);
        if (!model.containsAttribute("form"))
            model.addAttribute("form", EvidenceForm.empty(UUID.randomUUID().toString()));
        if (!model.containsAttribute("errors")) model.addAttribute("errors", new LinkedHashMap<>());
        return "evidence/list";
    }

    private String sentence(Refusal refusal, Locale language) {
        return messages.getMessage("refusal." + refusal.code(), null, language);
    }

    private static WebAddress address(EvidenceForm form) {
        return WebAddress.of(Objects.requireNonNullElse(form.address(), ""));
    }

    /** The form's own id makes sending it twice harmless. */
    private static @Nullable UUID id(EvidenceForm form) {
        try {
            return form.id() == null ? null : UUID.fromString(form.id());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable EvidenceState state(@Nullable String show) {
        for (var state : EvidenceState.values()) if (state.name().equals(show)) return state;
        return null;
    }

    private static String shown(AgencyId code, Answer answer, String done) {
        return "redirect:/work/agencies/%s/evidence?after=%d&done=%s".formatted(code, answer.position(), done);
    }
}
