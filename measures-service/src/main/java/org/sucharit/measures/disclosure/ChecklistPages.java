package org.sucharit.measures.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.disclosure.Checklist.Item;
import org.sucharit.measures.ruleset.RuleBook;

/** A year's checklist, and what is done with all of it. */
@Controller
@RequestMapping("/work/agencies/{code}/disclosures")
class ChecklistPages {

    private final DisclosureDesk desk;
    private final Checklists checklists;
    private final AgencyRegistry agencies;
    private final RatedYears years;
    private final RuleBook rules;
    private final Freshness freshness;
    private final DisclosureFrame frame;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    ChecklistPages(
            DisclosureDesk desk,
            Checklists checklists,
            AgencyRegistry agencies,
            RatedYears years,
            RuleBook rules,
            Freshness freshness,
            DisclosureFrame frame,
            Clock clock) {
        this.desk = desk;
        this.checklists = checklists;
        this.agencies = agencies;
        this.years = years;
        this.rules = rules;
        this.freshness = freshness;
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * @param saved the item that was just stated, which the page confirms
     * @param revision its version then, by which it can be taken back
     * @param restored the item of which the last statement was just taken back
     * @param refused why it was not
     * @param carried how many items were just carried over
     */
    @GetMapping
    String checklist(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable String saved,
            @RequestParam @Nullable Long revision,
            @RequestParam @Nullable String restored,
            @RequestParam DisclosureRejected.@Nullable Reason refused,
            @RequestParam @Nullable Integer carried,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        var agency = agencies.require(code);
        int year = fiscalYear == null ? years.newest(LocalDate.now(clock)) : fiscalYear;
        freshness.list(DisclosuresProjection.GROUP, after, response);
        var checklist = rules.find(code, year)
                .map(found -> checklists.of(agency, found))
                .orElse(null);
        frame.show(agency, year, actor, response, model);
        model.addAttribute("years", years.all());
        model.addAttribute("checklist", checklist);
        model.addAttribute("costly", checklist == null ? List.of() : costly(checklist));
        model.addAttribute("saved", saved);
        model.addAttribute("revision", revision);
        model.addAttribute("restored", restored);
        model.addAttribute("refused", refused);
        model.addAttribute("carried", carried);
        return "disclosure/checklist";
    }

    @PostMapping("/{fiscalYear}/carry-over")
    String carryOver(Caller caller, @PathVariable AgencyId code, @PathVariable @BuddhistYear Integer fiscalYear) {
        var done = desk.carryOver(caller, code, fiscalYear);
        return "redirect:/work/agencies/%s/disclosures?fiscalYear=%d&after=%d&carried=%d"
                .formatted(code, fiscalYear, done.position(), done.items().size());
    }

    /** Where an item that the year's list does not describe is asked for by its code. */
    @GetMapping("/{fiscalYear}")
    String byCode(@PathVariable AgencyId code, @PathVariable Integer fiscalYear, @RequestParam String item) {
        return "redirect:/work/agencies/%s/disclosures/%d/%s"
                .formatted(
                        code, fiscalYear, item.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "-"));
    }

    private static List<Item> costly(Checklist checklist) {
        return checklist.items().stream()
                .filter(item -> item.pointsAtRisk() != null)
                .sorted(Comparator.comparing(Item::risk).reversed())
                .toList();
    }
}
