package org.sucharit.complaints.casepages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.complaints.access.CaseSummary;
import org.sucharit.complaints.caseload.CaseList;
import org.sucharit.complaints.caseload.CaseSearch;
import org.sucharit.complaints.caseload.Caseload;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;

/** The list of cases that somebody may see, the most urgent first, and the search in their texts. */
@Controller
@RequestMapping("/cases")
class CaseListPages {

    private static final String WORDS = "words";
    private static final int LONGEST_QUERY = 200;
    private static final String OVERDUE = "OVERDUE";
    private static final String MINE = "MINE";
    private static final String ASKED = "ASKED";

    /** What is counted at the head of the list, the most urgent first. */
    private static final List<String> COUNTED = List.of(OVERDUE, ASKED, CaseStatus.RECEIVED.name(), MINE);

    private final Caseload caseload;
    private final Directory directory;
    private final DaysLeft days;
    private final Validator validator;
    private final Clock clock;

    CaseListPages(Caseload caseload, Directory directory, DaysLeft days, Validator validator, Clock clock) {
        this.caseload = caseload;
        this.directory = directory;
        this.days = days;
        this.validator = validator;
        this.clock = clock;
    }

    /** One case of the list. @param days until something is due, in words @param soon whether they are few */
    record Line(CaseSummary one, String agency, String days, boolean soon) {}

    /** How many cases the list has when it shows only these. */
    record Tally(String show, long count) {}

    private record Typed(
            @Written(required = true, max = LONGEST_QUERY) Secret words) {}

    /** @param show a status, {@code OVERDUE}, {@code MINE} or {@code ASKED}; all for anything else */
    @GetMapping
    String list(Actor actor, @RequestParam @Nullable String show, @Valid PageWish page, Locale language, Model model) {
        var search = search(actor, show);
        var found = caseload.find(actor, search, today(), page);
        return shown(actor, found, show, language, model);
    }

    /** By a form: words that stand in cases are in no address. */
    @PostMapping("/search")
    String search(Actor actor, HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        var all = CaseSearch.ALL;
        var page = new PageWish(0, PageWish.MAX_SIZE);
        var words = new Secret(TypedForm.read(request).text(WORDS).strip());
        var wrong = validator.validateValue(Typed.class, WORDS, words).stream().findFirst();
        model.addAttribute(WORDS, words.reveal());
        if (wrong.isEmpty())
            return shown(actor, caseload.find(actor, all, today(), page, words), null, language, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", wrong.get().getMessage());
        return shown(actor, caseload.find(actor, all, today(), new PageWish(null, null)), null, language, model);
    }

    @GetMapping("/search")
    String back(Actor actor) {
        return "redirect:/cases";
    }

    private String shown(Actor actor, CaseList found, @Nullable String show, Locale language, Model model) {
        model.addAttribute("tallies", tallies(actor));
        model.addAttribute("found", found);
        model.addAttribute("lines", lines(found.items(), language));
        model.addAttribute("show", show);
        model.addAttribute("statuses", CaseStatus.values());
        return "cases/list";
    }

    private List<Line> lines(List<CaseSummary> items, Locale language) {
        Map<AgencyId, String> names = new HashMap<>();
        return items.stream()
                .map(one -> new Line(
                        one,
                        names.computeIfAbsent(one.agency(), this::name),
                        days.words(one.answerDueOn(), language),
                        days.isSoon(one.answerDueOn())))
                .toList();
    }

    private List<Tally> tallies(Actor actor) {
        var first = new PageWish(0, 1);
        return COUNTED.stream()
                .map(show -> new Tally(
                        show,
                        caseload.find(actor, search(actor, show), today(), first)
                                .total()))
                .toList();
    }

    private String name(AgencyId code) {
        return directory.agency(code).map(ListedAgency::nameTh).orElse(code.value());
    }

    private static CaseSearch search(Actor actor, @Nullable String show) {
        var status = Arrays.stream(CaseStatus.values())
                .filter(one -> one.name().equals(show))
                .findFirst()
                .orElse(null);
        return new CaseSearch(
                status,
                OVERDUE.equals(show) ? true : null,
                null,
                null,
                MINE.equals(show) ? actor.subject() : null,
                ASKED.equals(show) ? true : null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
