package org.sucharit.reporting.publicpages;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.kit.web.PageWish;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.report.ReportDoor;
import org.sucharit.reporting.report.ReportId;
import org.sucharit.reporting.report.ReportKind;
import org.sucharit.reporting.report.ReportList;
import org.sucharit.reporting.report.SinceThen;

/** Published reports, and the permanent page of each. */
@Controller
@RequestMapping("/reports")
class PublishedReportPages {

    /** Years offered. */
    private static final int YEARS = 8;

    /** Names of the roles that have something to do at the desk. */
    private static final List<String> DESK = List.of("OFFICER", "EXECUTIVE", "INSPECTOR");

    private static final List<String> FORMATS = List.of("html", "pdf", "docx", "csv", "json");

    private final ReportList list;
    private final ReportDoor door;
    private final SinceThen sinceThen;
    private final Records records;
    private final Clock clock;

    PublishedReportPages(ReportList list, ReportDoor door, SinceThen sinceThen, Records records, Clock clock) {
        this.list = list;
        this.door = door;
        this.sinceThen = sinceThen;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam @Nullable AgencyId agency,
            @RequestParam @Nullable ReportKind kind,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @Valid PageWish page,
            @Nullable Actor actor,
            Model model) {
        var search = new ReportList.Search(agency, kind, fiscalYear, null, false);
        model.addAttribute(
                "found", page.of(list.find(search, page.skip(), page.limit()), list.count(search), row -> row));
        model.addAttribute("kinds", List.of(ReportKind.values()));
        model.addAttribute("kind", kind == null ? null : kind.name());
        model.addAttribute("years", years());
        model.addAttribute("year", fiscalYear);
        model.addAttribute("desk", agency == null ? hasDesk(actor) : door.readsAll(actor, agency));
        model.addAttribute("agency", agency == null ? null : agency.value());
        model.addAttribute("agencyName", agency == null ? null : nameOf(agency));
        return "publicpages/reports";
    }

    /** Only what is published has a page here; whoever works on a report does so at the desk. */
    @GetMapping("/{id}")
    String report(@PathVariable ReportId id, Locale language, Model model) {
        var facts = door.see(null, id);
        model.addAttribute("report", PublishedReport.of(facts));
        model.addAttribute("changes", sinceThen.of(facts.content(), language));
        model.addAttribute("formats", FORMATS);
        return "publicpages/report";
    }

    private static boolean hasDesk(@Nullable Actor actor) {
        return actor != null && !Collections.disjoint(actor.roles(), DESK);
    }

    private String nameOf(AgencyId agency) {
        return records.find(AgencyRecord.class, agency.value())
                .map(AgencyRecord::nameTh)
                .orElse(agency.value());
    }

    private List<Integer> years() {
        int last = FiscalYear.of(LocalDate.now(clock)).value();
        return IntStream.range(0, YEARS).map(back -> last - back).boxed().toList();
    }
}
