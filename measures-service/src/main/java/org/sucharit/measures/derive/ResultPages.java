package org.sucharit.measures.derive;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.kit.command.History;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.assessment.AssessmentBoard;
import org.sucharit.measures.assessment.AssessmentCommand.SetThreshold;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.assessment.AssessmentRejected;

/** A year's result, where it fell short, and from there to drafts of measures. */
@Controller
@RequestMapping("/work/agencies/{code}/assessment")
class ResultPages {

    /** Years offered beside the chosen one. */
    private static final int YEARS = 6;

    private final AssessmentBoard board;
    private final Deriving deriving;
    private final ShortfallLines lines;
    private final AgencyRegistry agencies;
    private final CommandDesk desk;
    private final History history;
    private final Freshness freshness;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;

    /** @param clock in Bangkok's time zone */
    ResultPages(
            AssessmentBoard board,
            Deriving deriving,
            ShortfallLines lines,
            AgencyRegistry agencies,
            CommandDesk desk,
            History history,
            Freshness freshness,
            Access access,
            Clock clock,
            MessageSource messages) {
        this.board = board;
        this.deriving = deriving;
        this.lines = lines;
        this.agencies = agencies;
        this.desk = desk;
        this.history = history;
        this.freshness = freshness;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param drafted how many measures were just drafted @param answered how many were left alone, being answered */
    @GetMapping
    String result(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer drafted,
            @RequestParam @Nullable Integer answered,
            @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        freshness.list(AssessmentBoard.GROUP, after, response);
        model.addAttribute("drafted", drafted);
        model.addAttribute("answered", answered);
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        return show(code, fiscalYear == null ? newest(code) : fiscalYear, actor, model);
    }

    @PostMapping("/measures")
    String derive(
            @PathVariable AgencyId code,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable List<String> chosen,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        agencies.requireKnown(code);
        access.require(caller.actor(), code, Role.OFFICER);
        if (chosen == null || chosen.isEmpty())
            return wrong("chosenWrong", "result.choose", code, fiscalYear, caller, language, response, model);
        try {
            var derived = deriving.derive(
                    caller,
                    new AssessmentId(code, fiscalYear),
                    chosen.stream().map(ShortfallLines::chosen).toList(),
                    false);
            return "redirect:/work/agencies/%s/assessment?fiscalYear=%d&after=%d&drafted=%d&answered=%d"
                    .formatted(
                            code,
                            fiscalYear,
                            derived.position(),
                            derived.drafted().size(),
                            derived.alreadyAnswered().size());
        } catch (AssessmentRejected refused) {
            return wrong(
                    "chosenWrong", "refusal." + refused.code(), code, fiscalYear, caller, language, response, model);
        }
    }

    @PostMapping("/threshold")
    String setThreshold(
            @PathVariable AgencyId code,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @RequestParam String threshold,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        access.require(caller.actor(), code, Role.OFFICER);
        var id = new AssessmentId(code, fiscalYear);
        try {
            var below = new BigDecimal(ThaiText.arabicDigits(threshold).strip());
            var answer = desk.send(caller, code, id.toString(), new SetThreshold(id, below));
            return "redirect:/work/agencies/%s/assessment?fiscalYear=%d&after=%d"
                    .formatted(code, fiscalYear, answer.position());
        } catch (NumberFormatException | AssessmentRejected _) {
            model.addAttribute("typedThreshold", threshold);
            return wrong(
                    "thresholdWrong",
                    "refusal.THRESHOLD_OUT_OF_RANGE",
                    code,
                    fiscalYear,
                    caller,
                    language,
                    response,
                    model);
        }
    }

    private String wrong(
            String field,
            String sentence,
            AgencyId code,
            int year,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(field, messages.getMessage(sentence, null, language));
        model.addAttribute("stale", false);
        return show(code, year, caller.actor(), model);
    }

    private String show(AgencyId code, int year, @Nullable Actor actor, Model model) {
        var id = new AssessmentId(code, year);
        model.addAttribute("agency", agencies.require(code));
        model.addAttribute("year", year);
        model.addAttribute("years", years(year));
        model.addAttribute("result", board.find(id).orElse(null));
        model.addAttribute("change", board.change(id).orElse(null));
        model.addAttribute("lines", lines.of(id));
        model.addAttribute("history", actor != null && actor.isStaff() ? history.of(id.toString()) : List.of());
        model.addAttribute("officer", actor != null && access.allows(actor, code, Role.OFFICER));
        model.addAttribute("informed", actor != null && access.allows(actor, code, Role.OFFICER, Role.EXECUTIVE));
        return "assessment/result";
    }

    /** The newest year with a result; the year before this one when there is none. */
    private int newest(AgencyId code) {
        int thisYear = FiscalYear.of(LocalDate.now(clock)).value();
        return IntStream.rangeClosed(0, YEARS)
                .map(back -> thisYear - back)
                .filter(year -> board.year(new AssessmentId(code, year)).isPresent())
                .findFirst()
                .orElse(thisYear - 1);
    }

    private List<Integer> years(int chosen) {
        int last = Math.max(chosen, FiscalYear.of(LocalDate.now(clock)).value());
        int first = Math.min(chosen, last - YEARS + 1);
        return IntStream.rangeClosed(0, last - first)
                .map(back -> last - back)
                .boxed()
                .toList();
    }
}
