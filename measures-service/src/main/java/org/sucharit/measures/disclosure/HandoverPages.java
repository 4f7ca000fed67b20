package org.sucharit.measures.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.ruleset.RuleBook;

/** What leaves the platform by hand: the sheet to be typed into ITAS, and the piece of HTML for the agency's website. */
@Controller
@RequestMapping("/work/agencies/{code}/disclosures/{fiscalYear}")
class HandoverPages {

    private final Checklists checklists;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Access access;
    private final String origin;

    /** @param origin where the platform's pages are reached from outside */
    HandoverPages(
            Checklists checklists,
            AgencyRegistry agencies,
            RuleBook rules,
            Access access,
            @Value("${sucharit.origin}") String origin) {
        this.checklists = checklists;
        this.agencies = agencies;
        this.rules = rules;
        this.access = access;
        this.origin = origin;
    }

    @GetMapping("/itas")
    String sheet(
            @PathVariable AgencyId code,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @Nullable Actor actor,
            Model model) {
        var agency = agencies.require(code);
        var checklist = checklists.of(agency, rules.require(code, fiscalYear));
        show(code, fiscalYear, actor, model);
        model.addAttribute("sheet", ItasSheet.of(checklist));
        return "disclosure/itas";
    }

    @GetMapping("/website-pack")
    String pack(
            @PathVariable AgencyId code,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @Nullable Actor actor,
            Model model) {
        show(code, fiscalYear, actor, model);
        model.addAttribute("snippet", pack(code, fiscalYear).snippet());
        return "disclosure/pack";
    }

    @GetMapping("/website-pack.html")
    ResponseEntity<String> download(@PathVariable AgencyId code, @PathVariable @BuddhistYear Integer fiscalYear) {
        var name = "OIT-%s-%d.html".formatted(code, fiscalYear);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .body(pack(code, fiscalYear).page());
    }

    private WebsitePack pack(AgencyId code, int fiscalYear) {
        var agency = agencies.require(code);
        var itsRules = rules.require(code, fiscalYear);
        return new WebsitePack(agency, checklists.of(agency, itsRules), itsRules, origin);
    }

    private void show(AgencyId code, int fiscalYear, @Nullable Actor actor, Model model) {
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("year", fiscalYear);
        model.addAttribute("informed", actor != null && access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE));
    }
}
