package org.sucharit.measures.evidence;

import static org.sucharit.kit.security.Role.EXECUTIVE;
import static org.sucharit.kit.security.Role.OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.Refusal;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.measures.evidence.EvidenceCommand.AcceptEvidence;
import org.sucharit.measures.evidence.EvidenceCommand.KeepVersion;
import org.sucharit.measures.evidence.EvidenceCommand.ReturnEvidence;
import org.sucharit.measures.evidence.EvidenceScreens.Screen;

/** What the executive says of evidence, and the officer's next version of it. */
@Controller
@RequestMapping("/work/agencies/{code}/evidence/{id}")
class EvidenceVerdictPages {

    private final EvidenceDesk desk;
    private final EvidenceScreens screens;
    private final MessageSource messages;

    EvidenceVerdictPages(EvidenceDesk desk, EvidenceScreens screens, MessageSource messages) {
        this.desk = desk;
        this.screens = screens;
        this.messages = messages;
    }

    @PostMapping("/versions")
    String version(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @RequestParam MultipartFile file,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        desk.require(caller, id, OFFICER);
        var screen = new Screen(code, caller.actor(), response, model);
        return done(id, screen, "file", null, language, () -> {
            var answer = desk.send(caller, new KeepVersion(id, desk.keep(file)), OFFICER);
            return EvidenceScreens.after(code, answer, "version");
        });
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable AgencyId code,
            @PathVariable EvidenceId id,
            @RequestParam @Nullable Integer version,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var screen = new Screen(code, caller.actor(), response, model);
        return done(id, screen, "", null, language, () -> {
            var answer = desk.send(caller, new AcceptEvidence(id, version), EXECUTIVE);
            return EvidenceScreens.after(code, answer, "accepted");
        });
    }

    @PostMapping("/return")
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
        var screen = new Screen(code, caller.actor(), response, model);
        return done(id, screen, "reason", reason, language, () -> {
            var answer = desk.send(caller, new ReturnEvidence(id, version, reason), EXECUTIVE);
            return EvidenceScreens.after(code, answer, "returned");
        });
    }

    /** Or the evidence alone, with what stands against the wish, beside its field if it has one. */
    private String done(
            EvidenceId id,
            Screen screen,
            String field,
            @Nullable String reason,
            Locale language,
            Supplier<String> wish) {
        try {
            return wish.get();
        } catch (Refusal e) {
            screen.response().setStatus(e.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
            screen.model().addAttribute("refusal", messages.getMessage("refusal." + e.code(), null, language));
            screen.model().addAttribute("wrong", field);
            screen.model().addAttribute("reason", reason);
            return screens.alone(id, screen);
        }
    }
}
