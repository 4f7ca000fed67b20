package org.sucharit.measures.importing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
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

/** The documents an agency has imported, which its executive takes note of. */
@Controller
@RequestMapping("/work/imports")
class ImportListPages {

    private final Imports imports;
    private final CommandDesk desk;
    private final Streams streams;
    private final Freshness freshness;
    private final AgencyRegistry agencies;
    private final Access access;

    ImportListPages(
            Imports imports,
            CommandDesk desk,
            Streams streams,
            Freshness freshness,
            AgencyRegistry agencies,
            Access access) {
        this.imports = imports;
        this.desk = desk;
        this.streams = streams;
        this.freshness = freshness;
        this.agencies = agencies;
        this.access = access;
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
        var agency = streams.ownerOf(importId.toString(), "ImportedDocument");
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
}
