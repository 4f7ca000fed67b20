package org.sucharit.measures.assessment;

import static org.sucharit.measures.assessment.AssessmentRejected.Reason.*;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Indicator;
import org.sucharit.kernel.assessed.Indicators;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.Remark;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.ruleset.RatedSubIndicator;
import org.sucharit.kernel.ruleset.RuleSet;

/** What a result has to keep to be recorded. */
final class ResultCheck {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private ResultCheck() {}

    /** What holds for everyone, whoever states it. */
    static void always(AssessmentResult result) {
        if (!result.scores().isEmpty() && !coversAll(result.scores())) throw new AssessmentRejected(SCORES_INCOMPLETE);
        var scores = Stream.of(
                        result.scores().stream().map(IndicatorScore::score),
                        result.subIndicators().stream().map(SubIndicatorScore::score),
                        result.items().stream().map(ItemScore::score).filter(Objects::nonNull))
                .flatMap(s -> s);
        if (scores.anyMatch(ResultCheck::isOutOfRange)) throw new AssessmentRejected(SCORE_OUT_OF_RANGE);
    }

    /**
     * What a person enters besides: nothing twice, and nothing that the year does not have.
     *
     * @param recorded what is recorded already, perhaps from a document, may stay; null when nothing is
     */
    static void entered(AssessmentResult result, @Nullable AssessmentResult recorded, @Nullable RuleSet rules) {
        if (rules == null) throw new AssessmentRejected(RULE_SET_UNKNOWN);
        once(result.scores(), IndicatorScore::indicator);
        once(result.subIndicators(), SubIndicatorScore::code);
        once(result.items(), ItemScore::code);
        var indicators = Stream.concat(
                result.scores().stream().map(IndicatorScore::indicator),
                result.remarks().stream().map(Remark::indicator).filter(Objects::nonNull));
        if (indicators.anyMatch(number -> rules.indicator(number).isEmpty()))
            throw new AssessmentRejected(INDICATOR_UNKNOWN);
        var before = recorded == null ? Set.<String>of() : codes(recorded).collect(Collectors.toSet());
        if (result.subIndicators().stream()
                .map(SubIndicatorScore::code)
                .anyMatch(code -> !before.contains(code) && !mayHave(rules, code)))
            throw new AssessmentRejected(SUB_INDICATOR_UNKNOWN);
        if (result.items().stream()
                .map(ItemScore::code)
                .anyMatch(code -> !before.contains(code) && !rules.mayHave(code)))
            throw new AssessmentRejected(ITEM_UNKNOWN);
    }

    private static Stream<String> codes(AssessmentResult result) {
        return Stream.concat(
                result.subIndicators().stream().map(SubIndicatorScore::code),
                result.items().stream().map(ItemScore::code));
    }

    static boolean isOutOfRange(BigDecimal score) {
        return score.signum() < 0 || score.compareTo(HIGHEST) > 0;
    }

    /** Codes of what no source confirms for the year, though nothing says that the year does not have it. */
    static List<String> unconfirmed(AssessmentResult result, RuleSet rules) {
        var subIndicators = result.subIndicators().stream()
                .map(SubIndicatorScore::code)
                .filter(code -> rules.subIndicator(code).isEmpty());
        var items = result.items().stream()
                .map(ItemScore::code)
                .filter(code -> rules.item(code).filter(item -> item.verified()).isEmpty());
        return Stream.concat(subIndicators, items).toList();
    }

    /** Where the rules list the parts of an indicator, it has no others; where they list none, none can be denied. */
    private static boolean mayHave(RuleSet rules, String subIndicator) {
        int indicator = Integer.parseInt(subIndicator.substring(0, subIndicator.indexOf('.')));
        var listed = rules.subIndicators().stream()
                .filter(part -> part.indicator() == indicator)
                .map(RatedSubIndicator::code)
                .toList();
        return rules.indicator(indicator).isPresent() && (listed.isEmpty() || listed.contains(subIndicator));
    }

    private static <T> void once(List<T> entries, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        if (!entries.stream().map(key).allMatch(seen::add)) throw new AssessmentRejected(SCORE_REPEATED);
    }

    private static boolean coversAll(List<IndicatorScore> scores) {
        var numbers = scores.stream().map(IndicatorScore::indicator).toList();
        var all = Indicators.all().stream().map(Indicator::number).collect(Collectors.toSet());
        return numbers.size() == all.size() && Set.copyOf(numbers).equals(all);
    }
}
