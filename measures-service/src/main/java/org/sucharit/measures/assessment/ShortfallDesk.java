package org.sucharit.measures.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.reported.ReportedShortfall.Level;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.measures.assessment.AssessmentRejected.Reason;
import org.sucharit.measures.assessment.ShortfallCommand.RecordShortfall;
import org.sucharit.measures.ruleset.RuleBook;

/** Turns what was chosen of a result into recorded shortfalls, once. */
@Component
public class ShortfallDesk {

    private static final Locale THAI = Locale.of("th");

    private final CommandDesk desk;
    private final Assessments assessments;
    private final RuleBook rules;
    private final MessageSource messages;

    ShortfallDesk(CommandDesk desk, Assessments assessments, RuleBook rules, MessageSource messages) {
        this.desk = desk;
        this.assessments = assessments;
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * What is chosen: a recorded shortfall, or a part of the result.
     *
     * @param shortfall id of a recorded one; then nothing else is needed
     * @param finding what was found; null for the assessor's remark, or else the score
     * @param improvement what is to become better
     */
    public record Chosen(
            @Nullable ShortfallId shortfall,
            @Nullable Level level,
            @Nullable String code,
            @Nullable String finding,
            @Nullable String improvement) {}

    /**
     * Within {@link CommandDesk#perform}: records what is chosen and not recorded yet.
     *
     * @return one for each that was chosen, in order, each once
     * @throws AssessmentRejected {@code SHORTFALL_UNKNOWN} for what neither the result nor a shortfall of the year has
     */
    public List<KnownShortfall> recordWithin(Caller caller, AssessmentId of, List<Chosen> chosen) {
        var known = new ArrayList<>(assessments.shortfalls(of));
        var year = assessments
                .find(of)
                .map(facts -> new AssessedYear(
                        facts, rules.find(of.agency(), of.fiscalYear()).orElse(null)));
        var gaps = year.map(one -> one.gaps(one.threshold().orElse(null))).orElse(List.of());
        return chosen.stream()
                .map(one -> one.shortfall() == null ? recorded(caller, of, one, gaps, known) : recorded(one, known))
                .distinct()
                .toList();
    }

    private static KnownShortfall recorded(Chosen chosen, List<KnownShortfall> known) {
        return known.stream()
                .filter(one -> one.id().equals(chosen.shortfall()))
                .findFirst()
                .orElseThrow(() -> new AssessmentRejected(Reason.SHORTFALL_UNKNOWN));
    }

    private KnownShortfall recorded(
            Caller caller, AssessmentId of, Chosen chosen, List<Gap> gaps, List<KnownShortfall> known) {
        var there = known.stream().filter(one -> isAbout(one, chosen)).findFirst();
        if (there.isPresent()) return there.get();
        var gap = gaps.stream()
                .filter(one -> one.is(chosen.level(), chosen.code()))
                .findFirst()
                .orElseThrow(() -> new AssessmentRejected(Reason.SHORTFALL_UNKNOWN));
        var facts = new ShortfallFacts(
                gap.level(),
                gap.code(),
                chosen.finding() == null || chosen.finding().isBlank() ? finding(gap) : chosen.finding(),
                chosen.improvement(),
                List.of(),
                List.of());
        var id = new ShortfallId(idOf(of, gap));
        desk.sendWithin(
                caller, of.agency(), id.toString(), new RecordShortfall(id, of.agency(), of.fiscalYear(), facts, null));
        var recorded = new KnownShortfall(id, of.agency(), of.fiscalYear(), facts);
        known.add(recorded);
        return recorded;
    }

    private static boolean isAbout(KnownShortfall known, Chosen chosen) {
        return known.facts().level() == chosen.level()
                && chosen.code() != null
                && chosen.code().equals(known.facts().code());
    }

    /** The same for whoever records it: two at once can't double it. */
    private static UUID idOf(AssessmentId of, Gap gap) {
        return UUID.nameUUIDFromBytes(("shortfall/" + of + "/" + gap.level() + "/" + gap.code()).getBytes(UTF_8));
    }

    private String finding(Gap gap) {
        if (!gap.remarks().isEmpty()) return String.join("\n", gap.remarks());
        if (gap.score() == null) return gap.nameTh();
        return messages.getMessage(
                "shortfall.finding", new Object[] {gap.nameTh(), gap.score().toPlainString()}, THAI);
    }
}
