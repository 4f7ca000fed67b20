package org.sucharit.kernel.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every moment that a folded text mentions, first to last, without overlaps. */
final class Moments {

    private final String text;
    private final List<Moment> found = new ArrayList<>();

    private Moments(String folded) {
        this.text = folded;
    }

    static List<Moment> in(String folded) {
        Moments moments = new Moments(folded);
        moments.search();
        return moments.withoutOverlaps();
    }

    private void search() {
        each(MomentPatterns.WORDY, MomentReading::thai);
        each(MomentPatterns.CALENDAR, MomentReading::thai);
        each(MomentPatterns.LISTED, MomentReading::thai);
        each(MomentPatterns.SLASHED, MomentReading::inNumbers);
        each(MomentPatterns.ISO, MomentReading::inNumbers);
        each(MomentPatterns.ENGLISH, MomentReading::english);
        each(MomentPatterns.AMERICAN, MomentReading::english);
        each(MomentPatterns.QUARTER, MomentReading::quarter);
        each(MomentPatterns.HALF, MomentReading::half);
        each(MomentPatterns.FISCAL_YEAR, MomentReading::fiscalYears);
        each(MomentPatterns.WHOLE_YEAR, MomentReading::wholeYear);
    }

    private void each(Pattern pattern, Function<MomentReading, @Nullable Moment> read) {
        Matcher match = pattern.matcher(text);
        Matcher everyYear = MomentPatterns.EVERY_YEAR.matcher(text);
        while (match.find()) {
            Moment moment = read.apply(new MomentReading(match));
            boolean recurs = everyYear.region(match.end(), text.length()).lookingAt();
            if (moment != null && !recurs) found.add(moment);
        }
    }

    private List<Moment> withoutOverlaps() {
        found.sort(Comparator.comparingInt(Moment::start).thenComparing(Moment::end, Comparator.reverseOrder()));
        List<Moment> kept = new ArrayList<>();
        int end = 0;
        for (Moment moment : found) {
            if (moment.start() < end) continue;
            kept.add(moment);
            end = moment.end();
        }
        return kept;
    }
}
