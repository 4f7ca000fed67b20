package org.sucharit.kernel.assessed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sucharit.kernel.ruleset.RatedIndicator;
import org.sucharit.kernel.ruleset.RatedSubIndicator;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;

/** The ten indicators and the sub-indicators of disclosure, found by number and by name as documents write it. */
public final class Indicators {

    private static final List<Indicator> ALL = newest(RuleSet::indicators, RatedIndicator::number).stream()
            .map(rated -> new Indicator(
                    rated.number(), rated.instrument(), rated.nameTh(), rated.nameEn(), rated.spellings()))
            .toList();
    private static final List<SubIndicator> SUB = newest(RuleSet::subIndicators, RatedSubIndicator::code).stream()
            .map(rated -> new SubIndicator(rated.code(), rated.nameTh()))
            .toList();

    private static final Map<Integer, List<String>> NAMES =
            ALL.stream().collect(Collectors.toMap(Indicator::number, Indicators::folded));
    private static final Map<String, String> SUB_NAMES = SUB.stream()
            .filter(sub -> sub.nameTh() != null)
            .collect(Collectors.toMap(SubIndicator::code, sub -> ThaiText.fold(String.valueOf(sub.nameTh()))));

    /** What may stand before the name: "ตัวชี้วัดที่ ๘", "๑.", "-". */
    private static final Pattern BEFORE_NAME = Pattern.compile("^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?)?\\d{0,2}");

    private Indicators() {}

    /** What the years have, each once, as the newest year that has it gives it. */
    private static <T> Collection<T> newest(Function<RuleSet, List<T>> part, Function<T, Object> key) {
        Map<Object, T> found = new LinkedHashMap<>();
        List<FiscalYear> newestFirst = List.copyOf(RuleSets.shipped().years()).reversed();
        for (FiscalYear year : newestFirst)
            for (T each : part.apply(RuleSets.shipped().of(year).orElseThrow()))
                found.putIfAbsent(key.apply(each), each);
        return found.values();
    }

    /** All ten, by number. */
    public static List<Indicator> all() {
        return ALL;
    }

    public static List<SubIndicator> subIndicators() {
        return SUB;
    }

    /** The indicator of a number from 1 to 10; else empty. */
    public static Optional<Indicator> indicator(int number) {
        return ALL.stream().filter(indicator -> indicator.number() == number).findFirst();
    }

    /** The sub-indicator of a code such as {@code 9.3}; empty for a code that doesn't exist. */
    public static Optional<SubIndicator> subIndicator(String code) {
        return SUB.stream().filter(sub -> sub.code().equals(code)).findFirst();
    }

    /**
     * The indicator whose name the whole text is, whatever its own number, white space or a small misspelling
     * ("๑ การใช้งบประมาณ" is indicator 2).
     */
    public static Optional<Indicator> named(String text) {
        String name = BEFORE_NAME.matcher(ThaiText.fold(text)).replaceFirst("");
        Optional<Indicator> exact = ALL.stream()
                .filter(indicator -> names(indicator).anyMatch(name::equals))
                .findFirst();
        if (exact.isPresent()) return exact;
        return ALL.stream()
                .filter(indicator -> names(indicator).anyMatch(known -> isSlip(name, known)))
                .findFirst();
    }

    /** The sub-indicator whose name the whole text is, whatever its number. */
    public static Optional<SubIndicator> subIndicatorNamed(String text) {
        String name = BEFORE_NAME.matcher(ThaiText.fold(text)).replaceFirst("");
        return SUB.stream()
                .filter(sub -> name(sub).filter(name::equals).isPresent())
                .findFirst();
    }

    /** The names of an indicator, folded. */
    static Stream<String> names(Indicator indicator) {
        return NAMES.getOrDefault(indicator.number(), List.of()).stream();
    }

    private static List<String> folded(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.nameTh()), indicator.spellings().stream())
                .map(ThaiText::fold)
                .toList();
    }

    /** The Thai name of a sub-indicator, folded; empty where it has none. */
    static Optional<String> name(SubIndicator sub) {
        return Optional.ofNullable(SUB_NAMES.get(sub.code()));
    }

    private static boolean isSlip(String written, String known) {
        return Similarity.distance(written, known, 2) <= 2 && known.length() > 8;
    }
}
