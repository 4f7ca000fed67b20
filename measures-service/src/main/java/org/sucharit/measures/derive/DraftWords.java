package org.sucharit.measures.derive;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.Period;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.reported.Step;
import org.sucharit.kernel.reported.Themes;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.measures.assessment.KnownShortfall;
import org.sucharit.measures.assessment.ShortfallFacts;
import org.sucharit.measures.measure.MeasurePlan;

/** The words a derived draft begins with; a person goes on from there. */
@Component
class DraftWords {

    private static final Locale THAI = Locale.of("th");
    private static final int LONGEST_TITLE = 200;

    private final MessageSource messages;

    DraftWords(MessageSource messages) {
        this.messages = messages;
    }

    MeasurePlan plan(
            KnownShortfall shortfall, List<Answered> answers, int year, @Nullable RuleSet rules, OwnUnits units) {
        var facts = shortfall.facts();
        var wanted = facts.improvement();
        var title = wanted == null || wanted.isBlank() ? say("derive.title", subject(facts, rules)) : shortened(wanted);
        var days = new FiscalYear(year);
        return new MeasurePlan(
                null,
                group(facts, rules).orElse(null),
                title,
                answers,
                Themes.propose(Stream.of(title, wanted, facts.finding())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))),
                wanted == null || wanted.isBlank() ? List.of() : List.of(new Step(wanted.strip(), null)),
                facts.responsible().stream()
                        .map(text -> new Responsible(text, units.find(text).orElse(null)))
                        .toList(),
                new Period(days.firstDay(), days.lastDay(), say("derive.period", String.valueOf(year))),
                List.of());
    }

    /** What fell short, as the year's rules call it; what was found where they don't. */
    private static String subject(ShortfallFacts facts, @Nullable RuleSet rules) {
        var code = facts.code();
        if (code == null || rules == null) return shortened(facts.finding());
        Optional<@Nullable String> name =
                switch (facts.level()) {
                    case ITEM -> rules.item(code).map(RatedItem::titleTh);
                    case SUB_INDICATOR -> rules.subIndicator(code).map(part -> part.nameTh());
                    case INDICATOR -> rules.indicator(number(code)).map(indicator -> indicator.nameTh());
                    case INSTRUMENT -> Optional.of(code);
                };
        return name.orElse(shortened(facts.finding()));
    }

    /** The indicator that the item or sub-indicator counts for. */
    private Optional<String> group(ShortfallFacts facts, @Nullable RuleSet rules) {
        var code = facts.code();
        if (code == null || rules == null) return Optional.empty();
        Optional<Integer> indicator =
                switch (facts.level()) {
                    case ITEM -> rules.item(code).map(RatedItem::indicator);
                    case SUB_INDICATOR -> rules.subIndicator(code).map(part -> part.indicator());
                    case INDICATOR -> Optional.of(number(code));
                    case INSTRUMENT -> Optional.empty();
                };
        return indicator
                .flatMap(rules::indicator)
                .map(rated -> say("derive.group", String.valueOf(rated.number()), rated.nameTh()));
    }

    private static int number(String code) {
        return code.matches("\\d{1,2}") ? Integer.parseInt(code) : 0;
    }

    private static String shortened(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        if (line.length() <= LONGEST_TITLE) return line;
        int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        return line.substring(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 1) + "…";
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, THAI);
    }
}
