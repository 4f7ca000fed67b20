package org.sucharit.reporting.publicpages;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.projection.ReadModels;
import org.sucharit.reporting.scorecard.Scorecard;
import org.sucharit.reporting.scorecard.Scorecards;
import org.sucharit.reporting.scorecard.Scorecards.NationYear;

/** What every page of figures has in common: its year, its day, and how complete it is. */
@Component
class Views {

    /** How many years are offered. */
    private static final int YEARS = 8;

    private final Scorecards scorecards;
    private final List<ReadModels> reading;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    Views(Scorecards scorecards, List<ReadModels> reading, Clock clock) {
        this.scorecards = scorecards;
        this.reading = reading;
        this.clock = clock;
    }

    /** The year asked for, or the newest of which anything is known. */
    int year(Wish wish) {
        return wish.fiscalYear() == null ? newestYear() : wish.fiscalYear();
    }

    int newestYear() {
        int running = thisYear();
        var known = scorecards.nationIn(NewestYear.lookedAt(running)).stream()
                .collect(toMap(NationYear::fiscalYear, year -> year));
        return NewestYear.of(running, year -> measures(known.get(year))).orElseGet(() -> known.values().stream()
                .filter(year -> year.agencies() > 0)
                .map(NationYear::fiscalYear)
                .max(Integer::compareTo)
                .orElse(running));
    }

    /** @param year null for one of which nothing is known */
    private static NewestYear.Measures measures(@Nullable NationYear year) {
        if (year == null) return NewestYear.Measures.NONE;
        var measures = year.measures();
        return new NewestYear.Measures(measures.total(), measures.inProgress() + measures.completed());
    }

    ChosenDay day(Wish wish) {
        return ChosenDay.of(wish.asOf(), LocalDate.now(clock));
    }

    ChosenDay since(Wish wish, ChosenDay shown) {
        return ChosenDay.of(wish.since(), LocalDate.now(clock)).before(shown.day());
    }

    /** @param card whose figures the page shows @param gauge null on pages that compare nothing */
    View view(String path, Wish wish, Scorecard card, ChosenDay day, @Nullable Gauge gauge) {
        return new View(
                path,
                card.fiscalYear(),
                years(card.fiscalYear()),
                wish.fiscalYear() == null && card.fiscalYear() < thisYear() ? thisYear() : null,
                day.day(),
                day.typed(),
                day.error(),
                gauge,
                complete(card),
                isBehind());
    }

    /** @param shown offered in any case */
    private List<Integer> years(int shown) {
        int last = Math.max(shown, thisYear());
        int first = Math.min(shown, last - YEARS + 1);
        return IntStream.rangeClosed(0, last - first)
                .map(back -> last - back)
                .filter(year -> year == shown || scorecards.knows(year))
                .boxed()
                .toList();
    }

    /** @return null as long as nobody can tell */
    static @Nullable Instant complete(Scorecard card) {
        var until = card.completeUntil();
        return until == null || until.equals(Instant.EPOCH) ? null : until;
    }

    /** A page on which something typed was wrong is no success for a program. */
    static void answer(HttpServletResponse response, ChosenDay... typed) {
        for (var day : typed) if (day.isWrong()) response.setStatus(HttpStatus.BAD_REQUEST.value());
    }

    boolean isBehind() {
        return reading.stream()
                .anyMatch(models -> models.away() != null
                        || models.standings().stream().anyMatch(standing -> !standing.caughtUp()));
    }

    int thisYear() {
        return FiscalYear.of(LocalDate.now(clock)).value();
    }
}
