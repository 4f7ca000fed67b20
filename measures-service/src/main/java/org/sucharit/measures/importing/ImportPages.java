package org.sucharit.measures.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.Streams;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.importing.ImportCommand.AcknowledgeImport;

/** Uploading a document, looking at what was understood, correcting and committing it. */
@Controller
@RequestMapping("/work/imports")
class ImportPages {

    private final Importing importing;
    private final Committing committing;
    private final PreviewStore previews;
    private final Imports imports;
    private final CommandDesk desk;
    private final Streams streams;
    private final Freshness freshness;
    private final AgencyRegistry agencies;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;

    ImportPages(
            Importing importing,
            Committing committing,
            PreviewStore previews,
            Imports imports,
            CommandDesk desk,
            Streams streams,
            Freshness freshness,
            AgencyRegistry agencies,
            Access access,
            Clock clock,
            MessageSource messages) {
        this.importing = importing;
        this.committing = committing;
        this.previews = previews;
        this.imports = imports;
        this.desk = desk;
        this.streams = streams;
        this.freshness = freshness;
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
        model.addAttribute("agency", agencies.require(preview.agency()));
        model.addAttribute("preview", PreviewPage.of(preview, messages, language));
        return "importing/preview";
    }

    @PostMapping("/{id}/commit")
    String commit(@PathVariable UUID id, @RequestParam Map<String, String> fields, Caller caller) {
        var preview = require(id, caller.actor());
        var correction = CorrectionForm.read(preview, fields);
        var answer = committing.commit(caller, preview.agency(), id, correction);
        return "redirect:/work/agencies/%s?fiscalYear=%d&after=%d&imported=%d"
                .formatted(
                        preview.agency(),
                        preview.fiscalYear(),
                        answer.position(),
                        answer.measures().size());
    }

    @GetMapping
    String list(@RequestParam AgencyId agency, @RequestParam @BuddhistYear int fiscalYear, Actor actor, Model model) {
        tell(agency, fiscalYear, actor, model);
        return "importing/list";
    }

    /** What the workplan's page says of imported documents. */
    @GetMapping("/notice")
    String notice(@RequestParam AgencyId agency, @RequestParam @BuddhistYear int fiscalYear, Actor actor, Model model) {
        tell(agency, fiscalYear, actor, model);
        return "importing/notice";
    }

    @PostMapping("/{id}/acknowledge")
    String acknowledge(@PathVariable UUID id, Caller caller) {
        var importId = new ImportId(id);
        var agency = streams.require(importId.toString(), "ImportedDocument").agency();
        access.require(caller.actor(), agency, Role.EXECUTIVE);
        var answer = desk.send(caller, agency, importId.toString(), new AcknowledgeImport(importId));
        freshness.awaitPosition(ImportsProjection.GROUP, answer.position());
        var row = imports.find(id).orElseThrow(Problem::notFound);
        return "redirect:/work/imports?agency=%s&fiscalYear=%d".formatted(agency, row.fiscalYear());
    }

    private void tell(AgencyId agency, int fiscalYear, Actor actor, Model model) {
        access.require(actor, agency, Role.OFFICER, Role.EXECUTIVE);
        var rows = imports.all(agency, fiscalYear);
        model.addAttribute("agency", agencies.require(agency));
        model.addAttribute("year", fiscalYear);
        model.addAttribute("imports", rows);
        model.addAttribute(
                "waiting",
                rows.stream().filter(row -> row.acknowledgedBy() == null).count());
        model.addAttribute("executive", access.allows(actor, agency, Role.EXECUTIVE));
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
