package org.sucharit.measures.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.SampleRule;
import org.sucharit.kit.projection.Documents;
import org.sucharit.measures.survey.SurveyRow.Counted;

/** How the surveys of a year stand against what its rules ask. */
@Component
public class Surveys {

    private final Documents<SurveyRow> rows;

    Surveys(SurveysProjection projection) {
        this.rows = projection.rows();
    }

    /**
     * A year's surveys as the API shows them.
     *
     * @param version null as long as nothing was counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SurveysView(
            String agency,
            int fiscalYear,
            RuleSetRef ruleSet,
            List<SurveyView> surveys,
            @Nullable Long version) {}

    /** The rules that the minimum follows from. */
    public record RuleSetRef(int fiscalYear, int version, boolean verified) {}

    /**
     * One survey.
     *
     * @param population null, like all that follows from it, as long as it was not counted
     * @param minimum answers needed
     * @param missing answers still missing
     * @param otherReading answers needed where the unclear part of the rule is read the other way
     * @param verified whether the rule that the minimum follows from is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SurveyView(
            Instrument instrument,
            @Nullable Integer population,
            @Nullable Integer answers,
            @Nullable Integer minimum,
            @Nullable Integer missing,
            @Nullable Integer otherReading,
            @Nullable Instant countedAt,
            String ruleTh,
            String ruleEn,
            boolean verified,
            String source) {}

    /** @param rules of the agency's year */
    public SurveysView of(SurveyId id, RuleSet rules) {
        var row = rows.byId(id.toString());
        var counts = row.map(SurveyRow::counts).orElse(List.of());
        var surveys = rules.sampleRules().stream()
                .map(rule -> view(rules, rule, counted(counts, rule.instrument())))
                .toList();
        return new SurveysView(
                id.agency().value(),
                id.fiscalYear(),
                new RuleSetRef(rules.fiscalYear().value(), rules.version(), rules.verified()),
                surveys,
                row.map(SurveyRow::version).orElse(null));
    }

    private static Optional<Counted> counted(List<Counted> counts, Instrument instrument) {
        return counts.stream()
                .filter(counted -> counted.instrument() == instrument)
                .findFirst();
    }

    private static SurveyView view(RuleSet rules, SampleRule rule, Optional<Counted> counted) {
        return counted.map(its -> counted(rules, its)).orElseGet(() -> notCounted(rule));
    }

    private static SurveyView counted(RuleSet rules, Counted counted) {
        var size = rules.sampleSize(counted.instrument(), counted.population());
        return new SurveyView(
                counted.instrument(),
                counted.population(),
                counted.answers(),
                size.minimum(),
                size.missing(counted.answers()),
                size.otherReading(),
                counted.at(),
                size.ruleTh(),
                size.ruleEn(),
                size.verified(),
                size.basis().source());
    }

    private static SurveyView notCounted(SampleRule rule) {
        var basis = rule.basis();
        return new SurveyView(
                rule.instrument(),
                null,
                null,
                null,
                null,
                null,
                null,
                rule.ruleTh(),
                rule.ruleEn(),
                basis.verified(),
                basis.source());
    }
}
