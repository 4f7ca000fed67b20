package org.sucharit.measures.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasureRejected;

/** Uploading a document, looking at what was understood, correcting and committing it. */
@Controller
@RequestMapping("/work/imports")
class ImportPages {

    private final Importing importing;
    private final Committing committing;
    private final PreviewStore previews;
    private final TypedCorrections typed;
    private final AgencyRegistry agencies;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;

    ImportPages(
            Importing importing,
            Committing committing,
            PreviewStore previews,
            TypedCorrections typed,
            AgencyRegistry agencies,
            Access access,
            Clock clock,
            MessageSource messages) {
        this.importing = importing;
        this.committing = committing;
        this.previews = previews;
        this.typed = typed;
        this.agencies = agencies;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/new")
    String form(@RequestParam AgencyId agency, @RequestParam @Nullable Integer fiscalYear, Actor actor, Model model) {
        access.require(actor, agency, Role.OFFICER);
        return form(agency, fiscalYear == null ? thisYear() : String.valueOf(fiscalYear), null, null, model);
    }

    @PostMapping
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam AgencyId agency,
            @RequestParam String fiscalYear,
            Actor actor,
            Locale language,
            HttpServletResponse response,
            Model model) {
        access.require(actor, agency, Role.OFFICER);
        try {
            int year = FiscalYears.require(fiscalYear);
            var preview = importing.preview(agency, year, ImportApi.fileName(file), file::getBytes);
            return "redirect:/work/imports/" + preview.id();
        } catch (Problem e) {
            boolean year = e.code().startsWith("FISCAL_YEAR");
            var sentence = messages.getMessage("problem." + e.code(), e.args(), language);
            response.setStatus(e.status().value());
            return form(agency, fiscalYear, year ? sentence : null, year ? null : sentence, model);
        }
    }

    @GetMapping("/{id}")
    String preview(@PathVariable UUID id, Actor actor, Locale language, Model model) {
        var preview = require(id, actor);
        return show(preview, new TypedForm(CorrectionForm.begin(preview), messages, language), language, model);
    }

    @PostMapping("/{id}")
    String commit(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var preview = require(id, caller.actor());
        var form = new TypedForm(CorrectionForm.typed(preview, fields), messages, language);
        var correction = typed.read(preview, form);
        if (form.isFine())
            try {
                return committed(preview, committing.commit(caller, preview.agency(), id, correction));
            } catch (MeasureRejected refused) {
                TypedCorrections.refuse(form, correction, refused.reason());
            }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(preview, form, language, model);
    }

    private static String committed(Preview preview, CommitAnswer answer) {
        return "redirect:/work/agencies/%s?fiscalYear=%d&after=%d&imported=%d"
                .formatted(
                        preview.agency(),
                        preview.fiscalYear(),
                        answer.position(),
                        answer.measures().size());
    }

    private String show(Preview preview, TypedForm form, Locale language, Model model) {
        model.addAttribute("agency", agencies.require(preview.agency()));
        model.addAttribute("preview", PreviewPage.of(preview, form.errors().keySet(), messages, language));
        form.show(model);
        return "importing/preview";
    }

    private String form(
            AgencyId agency, String year, @Nullable String yearError, @Nullable String fileError, Model model) {
        model.addAttribute("agency", agencies.require(agency));
        model.addAttribute("fiscalYear", year);
        model.addAttribute("yearError", yearError);
        model.addAttribute("fileError", fileError);
        return "importing/upload";
    }

    private Preview require(UUID id, Actor actor) {
        var preview = previews.find(id, clock.instant()).orElseThrow(Problem::notFound);
        access.require(actor, preview.agency(), Role.OFFICER);
        return preview;
    }

    private String thisYear() {
        return FiscalYear.of(LocalDate.now(clock)).toString();
    }
}
