package org.sucharit.measures.derive;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.RatedIndicator;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureStatus;

/** What a measure that answers a shortfall names of the assessed year, and whether one does already. */
final class Answering {

    private static final Pattern ITEM = Pattern.compile("[IEO]\\d{1,3}");
    private static final Pattern SUB_INDICATOR = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final Pattern INDICATOR = Pattern.compile("\\d{1,2}");

    private Answering() {}

    /** An instrument is answered by all of its indicators; nothing is named where the shortfall has no code. */
    static List<Answered> of(Level level, @Nullable String code, int year, @Nullable RuleSet rules) {
        if (code == null) return List.of();
        return switch (level) {
            case ITEM -> ITEM.matcher(code).matches() ? List.of(Answered.item(year, code)) : List.of();
            case SUB_INDICATOR ->
                SUB_INDICATOR.matcher(code).matches() ? List.of(Answered.subIndicator(year, code)) : List.of();
            case INDICATOR ->
                INDICATOR.matcher(code).matches()
                        ? List.of(Answered.indicator(year, Integer.parseInt(code)))
                        : List.of();
            case INSTRUMENT -> indicators(code, year, rules);
        };
    }

    /**
     * Whether a living measure was derived from the shortfall, or names all that an answer would name.
     *
     * @param shortfall null while it is not recorded
     */
    static boolean isAnswered(@Nullable UUID shortfall, List<Answered> answers, MeasureFacts measure) {
        if (measure.status() == MeasureStatus.CANCELLED || measure.status() == MeasureStatus.REPLACED) return false;
        var origin = measure.origin();
        if (shortfall != null && origin != null && origin.shortfalls().contains(shortfall)) return true;
        return !answers.isEmpty() && new HashSet<>(measure.plan().answers()).containsAll(answers);
    }

    private static List<Answered> indicators(String code, int year, @Nullable RuleSet rules) {
        if (rules == null) return List.of();
        return rules.indicators().stream()
                .filter(indicator -> isNamed(indicator.instrument(), code))
                .map(RatedIndicator::number)
                .map(number -> Answered.indicator(year, number))
                .toList();
    }

    private static boolean isNamed(Instrument instrument, String code) {
        return instrument.name().equals(code);
    }
}
