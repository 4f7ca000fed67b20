package org.sucharit.measures.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.ruleset.SampleRule;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyType;
import org.sucharit.measures.ruleset.RuleSetView.RuleSetHead;

/** The rules of each year's assessment, open to all. */
@RestController
@RequestMapping("/api/rulesets")
class RuleSetApi {

    private final RuleSets ruleSets;

    RuleSetApi(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** The years that have rules. */
    @GetMapping
    List<RuleSetHead> all() {
        return ruleSets.years().stream()
                .flatMap(year -> ruleSets.of(year).stream())
                .map(RuleSetHead::of)
                .toList();
    }

    /** @param sector a type of agency, for its overrides */
    @GetMapping("/{fiscalYear}")
    RuleSetView one(@PathVariable @BuddhistYear Integer fiscalYear, @RequestParam @Nullable AgencyType sector) {
        return RuleSetView.of(require(fiscalYear, sector));
    }

    @GetMapping("/{fiscalYear}/sample-size")
    SampleSizeView sampleSize(
            @PathVariable @BuddhistYear Integer fiscalYear,
            @RequestParam Instrument instrument,
            @RequestParam Long population,
            @RequestParam @Nullable AgencyType sector) {
        var rules = require(fiscalYear, sector);
        if (rules.sampleRule(instrument).isEmpty())
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "SAMPLE_RULE_UNKNOWN", instrument);
        if (population < 1 || population > SampleRule.LARGEST_POPULATION)
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "POPULATION_OUT_OF_RANGE");
        return SampleSizeView.of(fiscalYear, rules.sampleSize(instrument, Math.toIntExact(population)));
    }

    private RuleSet require(int fiscalYear, @Nullable AgencyType sector) {
        return ruleSets.of(new FiscalYear(fiscalYear), sector == null ? null : sector.name())
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "RULE_SET_UNKNOWN"));
    }
}
