package org.sucharit.measures.derive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Answered;
import org.sucharit.kernel.reported.ReportedAssessment.IndicatorScore;
import org.sucharit.kernel.reported.ReportedAssessment.ItemScore;
import org.sucharit.kernel.reported.ReportedAssessment.SubIndicatorScore;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kit.web.PageWish;
import org.sucharit.measures.assessment.AssessedYear;
import org.sucharit.measures.assessment.AssessmentBoard;
import org.sucharit.measures.assessment.AssessmentBoard.ShortfallView;
import org.sucharit.measures.assessment.AssessmentId;
import org.sucharit.measures.derive.Effect.AnsweredScore;
import org.sucharit.measures.derive.Effect.AnsweredShortfall;
import org.sucharit.measures.derive.Effect.Around;
import org.sucharit.measures.measure.Origin;
import org.sucharit.measures.ruleset.RuleBook;

/** Whether what measures answer scored better in the year they were carried out; items by topic, never by number. */
@Component
public class Effects {

    private static final PageWish ALL = new PageWish(0, PageWish.MAX_SIZE);

    private final AssessmentBoard assessments;
    private final RuleBook rules;

    Effects(AssessmentBoard assessments, RuleBook rules) {
        this.assessments = assessments;
        this.rules = rules;
    }

    /** @param fiscalYear of the measure; @param origin null when the measure was written from nothing */
    public Effect of(String measure, AgencyId agency, int fiscalYear, List<Answered> answers, @Nullable Origin origin) {
        var after = assessments.year(new AssessmentId(agency, fiscalYear));
        var scores = answers.stream()
                .map(one -> score(agency, one, fiscalYear, after.orElse(null)))
                .toList();
        return new Effect(measure, fiscalYear, after.isPresent(), scores, shortfalls(agency, answers, origin));
    }

    private List<AnsweredShortfall> shortfalls(AgencyId agency, List<Answered> answers, @Nullable Origin origin) {
        List<UUID> named = origin == null ? List.of() : origin.shortfalls();
        return assessments.find(agency, null, ALL).items().stream()
                .filter(one -> named.contains(UUID.fromString(one.id()))
                        || answers.stream().anyMatch(answered -> isAbout(one, answered)))
                .map(one -> new AnsweredShortfall(
                        one.id(),
                        one.assessmentYear(),
                        one.facts().level(),
                        one.facts().code(),
                        one.facts().finding()))
                .toList();
    }

    private static boolean isAbout(ShortfallView shortfall, Answered answered) {
        return shortfall.assessmentYear() == answered.fiscalYear()
                && shortfall.facts().level() == levelOf(answered)
                && codeOf(answered).equals(shortfall.facts().code());
    }

    private AnsweredScore score(AgencyId agency, Answered answered, int year, @Nullable AssessedYear after) {
        var before = assessments
                .year(new AssessmentId(agency, answered.fiscalYear()))
                .orElse(null);
        var then = rules.find(agency, answered.fiscalYear());
        var now = answered.fiscalYear() == year ? Optional.<RuleSet>empty() : rules.find(agency, year);
        var compared = now.isEmpty() ? null : after;
        var code = codeOf(answered);
        if (answered.item() != null) return item(code, answered.fiscalYear(), before, compared, then, now);
        if (answered.subIndicator() != null) return part(code, answered.fiscalYear(), before, compared, then, now);
        int number = Objects.requireNonNull(answered.indicator());
        return told(
                answered.fiscalYear(),
                Level.INDICATOR,
                code,
                then.flatMap(known -> known.indicator(number))
                        .map(rated -> rated.nameTh())
                        .orElse(null),
                null,
                now.flatMap(known -> known.indicator(number)).map(_ -> code).orElse(null),
                indicator(before, number),
                indicator(compared, number),
                null);
    }

    private static AnsweredScore item(
            String code,
            int year,
            @Nullable AssessedYear before,
            @Nullable AssessedYear after,
            Optional<RuleSet> then,
            Optional<RuleSet> now) {
        var item = then.flatMap(known -> known.item(code));
        var topic = item.map(RatedItem::topic).orElse(null);
        var later =
                topic == null ? null : now.flatMap(known -> known.itemOn(topic)).orElse(null);
        var was = item(before, code);
        var is = later == null ? null : item(after, later.code());
        var around = was != null && is != null
                ? null
                : then.flatMap(known -> known.rangeOf(code))
                        .map(range -> around(range.indicator(), before, after, then))
                        .orElse(null);
        return told(
                year,
                Level.ITEM,
                code,
                item.map(RatedItem::titleTh).orElse(null),
                topic,
                later == null ? null : later.code(),
                was,
                is,
                around);
    }

    private static AnsweredScore part(
            String code,
            int year,
            @Nullable AssessedYear before,
            @Nullable AssessedYear after,
            Optional<RuleSet> then,
            Optional<RuleSet> now) {
        @Nullable
        String name = then.flatMap(known -> known.subIndicator(code))
                .map(part -> part.nameTh())
                .orElse(null);
        @Nullable
        String later = now.flatMap(known -> known.subIndicator(code))
                .map(part -> part.nameTh())
                .orElse(null);
        boolean same = name != null && name.equals(later);
        return told(
                year,
                Level.SUB_INDICATOR,
                code,
                name,
                null,
                same ? code : null,
                part(before, code),
                same ? part(after, code) : null,
                null);
    }

    private static AnsweredScore told(
            int year,
            Level level,
            String code,
            @Nullable String name,
            @Nullable String topic,
            @Nullable String codeAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable Around around) {
        boolean both = before != null && after != null;
        var change = both ? Objects.requireNonNull(after).subtract(Objects.requireNonNull(before)) : null;
        return new AnsweredScore(
                year,
                level,
                code,
                name,
                topic,
                codeAfter,
                before,
                after,
                change,
                change == null ? null : change.signum() > 0,
                around);
    }

    private static @Nullable Around around(
            int number, @Nullable AssessedYear before, @Nullable AssessedYear after, Optional<RuleSet> rules) {
        var was = indicator(before, number);
        var is = indicator(after, number);
        if (was == null || is == null) return null;
        var name = rules.flatMap(known -> known.indicator(number)).map(rated -> rated.nameTh());
        return new Around(number, name.orElse(String.valueOf(number)), was, is, is.subtract(was));
    }

    private static @Nullable BigDecimal item(@Nullable AssessedYear year, String code) {
        if (year == null) return null;
        return year.result().items().stream()
                .filter(item -> item.code().equals(code))
                .map(ItemScore::score)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal part(@Nullable AssessedYear year, String code) {
        if (year == null) return null;
        return year.result().subIndicators().stream()
                .filter(part -> part.code().equals(code))
                .map(SubIndicatorScore::score)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal indicator(@Nullable AssessedYear year, int number) {
        if (year == null) return null;
        return year.result().scores().stream()
                .filter(score -> score.indicator() == number)
                .map(IndicatorScore::score)
                .findFirst()
                .orElse(null);
    }

    private static Level levelOf(Answered answered) {
        if (answered.item() != null) return Level.ITEM;
        return answered.subIndicator() != null ? Level.SUB_INDICATOR : Level.INDICATOR;
    }

    private static String codeOf(Answered answered) {
        if (answered.item() != null) return answered.item();
        return answered.subIndicator() != null ? answered.subIndicator() : String.valueOf(answered.indicator());
    }
}
