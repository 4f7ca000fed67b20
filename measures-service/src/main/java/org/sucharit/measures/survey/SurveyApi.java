package org.sucharit.measures.survey;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.ruleset.RuleBook;
import org.sucharit.measures.survey.Surveys.SurveysView;

/** How many people may answer the surveys of a year, how many have, and how many answers are missing. */
@RestController
@RequestMapping("/api/surveys/{agency}/{fiscalYear}")
class SurveyApi {

    private final SurveyDesk desk;
    private final Surveys surveys;
    private final AgencyRegistry agencies;
    private final RuleBook rules;
    private final Freshness freshness;

    SurveyApi(SurveyDesk desk, Surveys surveys, AgencyRegistry agencies, RuleBook rules, Freshness freshness) {
        this.desk = desk;
        this.surveys = surveys;
        this.agencies = agencies;
        this.rules = rules;
        this.freshness = freshness;
    }

    /** How a survey stands, as it is sent. */
    record CountBody(@NotNull Integer population, @NotNull Integer answers) {}

    @PutMapping("/{instrument}")
    ResponseEntity<Answer> count(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable Instrument instrument,
            @Valid @RequestBody CountBody body) {
        var count = new SurveyCount(body.population(), body.answers());
        return Answers.ok(desk.count(caller, new SurveyId(agency, fiscalYear), instrument, count));
    }

    @GetMapping
    ResponseEntity<SurveysView> one(
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam @Nullable Long v,
            HttpServletResponse response) {
        agencies.requireKnown(agency);
        var id = new SurveyId(agency, fiscalYear);
        var year =
                rules.find(agency, fiscalYear).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "RULE_SET_UNKNOWN"));
        freshness.one(SurveyRow.COLLECTION, id.toString(), v, response);
        var found = surveys.of(id, year);
        var answer = ResponseEntity.ok();
        if (found.version() != null) answer.eTag("\"" + found.version() + "\"");
        return answer.body(found);
    }
}
