package org.sucharit.kernel.reported;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.Finding.Code;
import org.sucharit.kernel.reported.Finding.Severity;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.text.WordLists;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.ReportingRound;
import org.sucharit.kernel.time.ThaiDates;

/** What is wrong with the results that a progress report gives. */
final class ResultRules {

    private static final WordLists WORDS = new WordLists(ResultRules.class, "result-words.tsv");
    /** The item's own number, and words that say "was done" and nothing more. */
    private static final Pattern BEGINNING = Pattern.compile("^\\d{0,2}(?:มีการ|ได้มีการ|ได้|ดำเนินการ|การ)?");
    /** Shorter texts are alike too easily. */
    private static final int COMPARABLE = 12;

    private static final double REPEATED = 0.9;

    private final FiscalYear year;
    private final @Nullable ReportingRound round;
    private final Set<String> columns;

    ResultRules(ReportedDocument document) {
        this.year = document.year();
        this.round = document.round();
        this.columns = document.columns();
    }

    void check(ReportedRow row, Consumer<Finding> out) {
        ReportedMeasure measure = row.measure();
        if (measure.actions().isEmpty()) {
            if (measure.outcome() == null && isDue(measure)) {
                out.accept(warning(Code.RESULT_MISSING, row, "actions", measure.title()));
            }
        } else {
            measure.actions().forEach(action -> action(row, action, out));
            if (measure.actions().stream().noneMatch(ResultRules::hasDate)) {
                out.accept(warning(Code.DATE_MISSING, row, "actions", measure.title()));
            }
            if (measure.actions().stream().noneMatch(ResultRules::hasEvidence)) {
                out.accept(warning(Code.EVIDENCE_MISSING, row, "actions", measure.title()));
            }
        }
        empty(row, "obstacles", measure.obstacles(), out);
        empty(row, "recommendations", measure.recommendations(), out);
    }

    /** A measure that begins after the round that the report covers can't have a result yet. */
    private boolean isDue(ReportedMeasure measure) {
        Period period = measure.period();
        if (round == null || period == null || period.from() == null) return true;
        var end = round.days(year).to();
        return end == null || !period.from().isAfter(end);
    }

    private static void action(ReportedRow row, ReportedAction action, Consumer<Finding> out) {
        if (repeatsPlan(row.measure(), action.text())) {
            out.accept(warning(Code.RESULT_REPEATS_PLAN, row, "actions", action.text()));
        }
        boolean traced = hasDate(action)
                || action.document() != null
                || !action.channels().isEmpty()
                || hasTrace(ThaiText.fold(action.text()));
        if (!traced && !action.text().isBlank()) {
            out.accept(warning(Code.RESULT_WITHOUT_TRACE, row, "actions", action.text()));
        }
    }

    private static boolean hasTrace(String folded) {
        String words = folded.replaceFirst("^\\d{1,2}", "");
        return words.chars().anyMatch(Character::isDigit) || WORDS.anyIn("TRACE", words);
    }

    private static boolean repeatsPlan(ReportedMeasure measure, String text) {
        String result = ThaiText.fold(text);
        String words = result.replaceFirst("^\\d{1,2}", "");
        if (WORDS.anyBegins("SHOULD_FIRST", words) || says("SHOULD", words)) return true;
        return Stream.concat(
                        Stream.of(measure.title()), measure.steps().stream().map(Step::text))
                .anyMatch(planned -> repeats(plain(result), plain(ThaiText.fold(planned))));
    }

    /** What is only described ("ข้อมูลที่ควรเผยแพร่") is not meant. */
    private static boolean says(String list, String words) {
        return WORDS.list(list).stream().anyMatch(word -> {
            int at = words.indexOf(word);
            return at >= 0 && !words.startsWith("ที่", at - 3) && !words.startsWith("สม", at - 2);
        });
    }

    private static boolean repeats(String result, String planned) {
        if (planned.length() < COMPARABLE || result.length() < COMPARABLE) return false;
        return Similarity.ratio(result, planned) >= REPEATED;
    }

    private static String plain(String folded) {
        return BEGINNING.matcher(folded).replaceFirst("");
    }

    private static boolean hasDate(ReportedAction action) {
        return action.date() != null || !ThaiDates.in(action.text()).isEmpty();
    }

    private static boolean hasEvidence(ReportedAction action) {
        return action.document() != null || WORDS.anyIn("DOCUMENT", ThaiText.fold(action.text()));
    }

    private void empty(ReportedRow row, String column, List<String> entries, Consumer<Finding> out) {
        if (columns.contains(column) && entries.stream().allMatch(String::isBlank)) {
            out.accept(warning(Code.OBSTACLES_EMPTY, row, column));
        }
    }

    private static Finding warning(Code code, ReportedRow row, String column, String... words) {
        return new Finding(code, Severity.WARNING, row.row(), column, List.of(words));
    }
}
