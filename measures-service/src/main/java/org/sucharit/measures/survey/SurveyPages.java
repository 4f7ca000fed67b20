package org.sucharit.measures.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
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
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.ruleset.RuleBook;
import org.sucharit.measures.survey.SurveyForm.Given;
import org.sucharit.measures.survey.Surveys.SurveyView;

/** How many have answered the surveys of a year, how many are missing, and where the officer writes it down. */
@Controller
@RequestMapping("/work/agencies/{code}/surveys")
class SurveyPages {

    private final SurveyDesk desk;
    private final Surveys surveys;
    private final AgencyRegistry agencies;
    private final RuleSets ruleSets;
    private final RuleBook rules;
    private final Freshness freshness;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    SurveyPages(
            SurveyDesk desk,
            Surveys surveys,
            AgencyRegistry agencies,
            RuleSets ruleSets,
            RuleBook rules,
            Freshness freshness,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.surveys = surveys;
        this.agencies = agencies;
        this.ruleSets = ruleSets;
        this.rules = rules;
        this.freshness = freshness;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable AgencyId code,
            @RequestParam @Nullable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long v,
            @Nullable Actor actor,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var id = new SurveyId(code, Objects.requireNonNullElseGet(fiscalYear, this::latest));
        freshness.one(SurveyRow.COLLECTION, id.toString(), v, response);
        model.addAttribute("saved", v != null);
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        return page(id, null, actor, language, model);
    }

    @PostMapping
    String save(
            @PathVariable AgencyId code,
            @RequestParam @BuddhistYear Integer fiscalYear,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        access.require(caller.actor(), code, Role.OFFICER);
        var id = new SurveyId(code, fiscalYear);
        var form = new TypedForm(fields, messages, language);
        var surveyed = new SurveyForm(form);
        var given = surveyed.read(rules.require(code, fiscalYear).sampleRules());
        long version = 0;
        if (form.isFine()) for (var each : given) version = Math.max(version, count(caller, id, each, surveyed));
        if (form.isFine())
            return "redirect:/work/agencies/%s/surveys?fiscalYear=%d&v=%d".formatted(code, fiscalYear, version);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(id, form, caller.actor(), language, model);
    }

    private long count(Caller caller, SurveyId id, Given given, SurveyForm form) {
        try {
            return desk.count(caller, id, given.instrument(), given.count()).version();
        } catch (SurveyRejected refused) {
            form.refuse(given, refused);
            return 0;
        }
    }

    /** @param form what was typed; null for what is recorded */
    private String page(SurveyId id, @Nullable TypedForm form, @Nullable Actor actor, Locale language, Model model) {
        var agency = agencies.require(id.agency());
        var found = rules.find(id.agency(), id.fiscalYear())
                .map(year -> surveys.of(id, year))
                .orElseThrow(Problem::notFound);
        model.addAttribute("agency", agency);
        model.addAttribute("year", id.fiscalYear());
        model.addAttribute("years", ruleSets.years());
        model.addAttribute("found", found);
        model.addAttribute("thai", language.getLanguage().equals("th"));
        model.addAttribute("informed", actor != null);
        model.addAttribute("officer", actor != null && access.allows(actor, id.agency(), Role.OFFICER));
        var shown = form == null ? new TypedForm(recorded(found.surveys()), messages, language) : form;
        shown.show(model);
        return "survey/surveys";
    }

    private static Map<String, String> recorded(List<SurveyView> surveys) {
        var fields = new HashMap<String, String>();
        for (var survey : surveys) {
            if (survey.population() == null) continue;
            fields.put(SurveyForm.POPULATION + survey.instrument(), Objects.toString(survey.population()));
            fields.put(SurveyForm.ANSWERS + survey.instrument(), Objects.toString(survey.answers()));
        }
        return fields;
    }

    /** This year, or the last one before it that has rules. */
    private int latest() {
        SortedSet<FiscalYear> known = ruleSets.years()
                .headSet(new FiscalYear(FiscalYear.of(LocalDate.now(clock)).value() + 1));
        return known.isEmpty() ? ruleSets.years().first().value() : known.last().value();
    }
}
