package org.sucharit.measures.evidence;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
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
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.evidence.EvidenceScreens.Screen;

/** An agency's evidence: what there is, and handing it in. */
@Controller
@RequestMapping("/work/agencies/{code}/evidence")
class EvidencePages {

    /** Beside which field of the form a refusal stands. */
    private static final Map<String, String> FIELDS = Map.of(
            "ADDRESS_MALFORMED", "address",
            "EVIDENCE_TITLE_BLANK", "title",
            "DATE_IN_FUTURE", "date",
            "VALIDITY_REVERSED", "validUntil");

    private final EvidenceDesk desk;
    private final EvidenceScreens screens;
    private final Freshness freshness;
    private final MessageSource messages;

    EvidencePages(EvidenceDesk desk, EvidenceScreens screens, Freshness freshness, MessageSource messages) {
        this.desk = desk;
        this.screens = screens;
        this.freshness = freshness;
        this.messages = messages;
    }

    /**
     * @param show {@code EXPIRING} or a state; blank for all
     * @param done what the page confirms
     * @param back the form that evidence is kept for
     */
    @GetMapping
    String list(
            @PathVariable AgencyId code,
            @RequestParam @Nullable String show,
            @RequestParam EvidenceFacts.@Nullable Kind kind,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String back,
            @RequestParam @Nullable Long after,
            @Valid PageWish page,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        freshness.list(EvidenceProjection.GROUP, after, response);
        model.addAttribute("show", show);
        model.addAttribute("kind", kind);
        model.addAttribute("back", WayBack.of(back));
        model.addAttribute("done", done != null && done.matches("kept|same|accepted|returned|version") ? done : null);
        var search = new EvidenceBoard.Search(code, kind, state(show), "EXPIRING".equals(show) ? true : null);
        return screens.list(search, page, new Screen(code, actor, response, model));
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        return screens.alone(id, new Screen(code, actor, response, model));
    }

    @PostMapping
    String keep(
            @PathVariable AgencyId code,
            @ModelAttribute EvidenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam @Nullable String back,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        desk.requireOfficer(caller, code);
        var sent = sent(file);
        var errors = mistakes(form, sent, language);
        int status = 422;
        if (errors.isEmpty())
            try {
                return kept(code, form, sent, WayBack.of(back), caller);
            } catch (Refusal e) {
                errors.put(FIELDS.getOrDefault(e.code(), "file"), sentence("refusal." + e.code(), language));
            } catch (Problem e) {
                if (e.status().value() != 413) throw e;
                status = 413;
                errors.put("file", sentence("problem." + e.code(), language, e.args()));
            }
        response.setStatus(status);
        model.addAttribute("back", WayBack.of(back));
        return again(form, errors, new Screen(code, caller.actor(), response, model));
    }

    /** A form without a file sends one without a name. */
    private static @Nullable MultipartFile sent(@Nullable MultipartFile file) {
        if (file == null) return null;
        return Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty() ? null : file;
    }

    private Map<String, String> mistakes(EvidenceForm form, @Nullable MultipartFile file, Locale language) {
        var errors = new HashMap<String, String>();
        form.mistakes(file != null).forEach((field, key) -> errors.put(field, sentence(key, language)));
        return errors;
    }

    private String kept(
            AgencyId code, EvidenceForm form, @Nullable MultipartFile file, @Nullable WayBack back, Caller caller) {
        Content content =
                file != null ? desk.keep(file) : WebAddress.of(Objects.requireNonNullElse(form.address(), ""));
        var name = content.asFile() == null ? null : content.asFile().name();
        var answer = desk.keep(caller, code, id(form), form.facts(name), content);
        if (back != null)
            return "redirect:" + back.with(EvidenceId.of(answer.answer().id()));
        return EvidenceScreens.after(code, answer.answer(), answer.isNew() ? "kept" : "same");
    }

    /** The form, with what was typed and what is wrong about it. */
    private String again(EvidenceForm form, Map<String, String> errors, Screen screen) {
        screen.model().addAttribute("form", form);
        screen.model().addAttribute("errors", errors);
        return screens.list(screen.everything(), EvidenceScreens.FIRST, screen);
    }

    private String sentence(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
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
}
