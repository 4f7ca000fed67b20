package org.sucharit.measures.ruleset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.AnswerScale;
import org.sucharit.kernel.ruleset.CalendarDate;
import org.sucharit.kernel.ruleset.CalendarKind;
import org.sucharit.kernel.ruleset.GradeSystem;
import org.sucharit.kernel.ruleset.ItemCount;
import org.sucharit.kernel.ruleset.ItemRange;
import org.sucharit.kernel.ruleset.RatedIndicator;
import org.sucharit.kernel.ruleset.RatedInstrument;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RatedSubIndicator;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.SampleRule;
import org.sucharit.kernel.ruleset.Threshold;

/**
 * A year's rules as the API shows them, each value with its basis.
 *
 * @param verified whether everything that total and grade are computed from is
 * @param complete by instrument: whether a source describes each of its items
 * @param threshold scores below it are shortfalls unless the agency sets another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleSetView(
        int fiscalYear,
        int version,
        boolean verified,
        Map<Instrument, Boolean> complete,
        List<RatedInstrument> instruments,
        List<RatedIndicator> indicators,
        List<RatedSubIndicator> subIndicators,
        List<ItemCount> itemCounts,
        List<ItemRange> itemRanges,
        List<RatedItem> items,
        List<GradeSystem> grades,
        Threshold threshold,
        List<SampleRule> sampleRules,
        List<AnswerScale> answerScales,
        List<CalendarDate> calendar,
        List<CalendarKind> calendarStages) {

    static RuleSetView of(RuleSet rules) {
        return new RuleSetView(
                rules.fiscalYear().value(),
                rules.version(),
                rules.verified(),
                complete(rules),
                rules.instruments(),
                rules.indicators(),
                rules.subIndicators(),
                rules.counts(),
                rules.ranges(),
                rules.items(),
                rules.grades(),
                rules.defaultThreshold(),
                rules.sampleRules(),
                rules.answerScales(),
                rules.calendar(),
                rules.calendarKinds());
    }

    private static Map<Instrument, Boolean> complete(RuleSet rules) {
        var complete = new LinkedHashMap<Instrument, Boolean>();
        Arrays.stream(Instrument.values()).forEach(each -> complete.put(each, rules.complete(each)));
        return complete;
    }

    /** A year in the list of years. */
    record RuleSetHead(int fiscalYear, int version, boolean verified, Map<Instrument, Boolean> complete) {

        static RuleSetHead of(RuleSet rules) {
            return new RuleSetHead(
                    rules.fiscalYear().value(), rules.version(), rules.verified(), RuleSetView.complete(rules));
        }
    }
}
