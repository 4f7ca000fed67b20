package org.sucharit.reporting.publicpages;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.reporting.scorecard.Scorecard;
import org.sucharit.reporting.scorecard.Scorecards;

/** Reads how places went through the years. */
@Component
class Trends {

    private static final int YEARS = 8;

    /** The nation's other years hardly change and everyone asks for them. */
    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Scorecards scorecards;
    private final Views views;
    private volatile @Nullable Read nation;

    Trends(Scorecards scorecards, Views views) {
        this.scorecards = scorecards;
        this.views = views;
    }

    private record Read(long at, int last, Trend trend) {}

    /** @param now the year whose figures the page shows, as they are now */
    Trend nation(Scorecard now) {
        int last = last(now);
        var known = nation;
        if (known == null || known.last != last || System.nanoTime() - known.at > FRESH) {
            known = new Read(System.nanoTime(), last, read(last, year -> scorecards.nation(year, null)));
            nation = known;
        }
        return with(now, known.trend);
    }

    /** @param now of a province, or an agency, the year the page shows */
    Trend of(Scorecard now) {
        var scope = now.scope();
        var name = Objects.requireNonNullElse(scope.name(), "");
        return with(now, read(last(now), year -> switch (scope.kind()) {
            case NATION -> scorecards.nation(year, null);
            case PROVINCE -> scorecards.province(name, year, null);
            case AGENCY -> scorecards.agency(new AgencyId(Objects.requireNonNull(scope.agency())), year, null);
        }));
    }

    private int last(Scorecard now) {
        return Math.max(now.fiscalYear(), views.thisYear());
    }

    private static Trend read(int last, IntFunction<Scorecard> card) {
        return new Trend(IntStream.rangeClosed(last - YEARS + 1, last)
                .mapToObj(year -> known(card, year))
                .flatMap(Optional::stream)
                .map(YearLine::of)
                .filter(YearLine::tells)
                .toList());
    }

    /** Empty for years that have neither rules nor figures. */
    private static Optional<Scorecard> known(IntFunction<Scorecard> card, int year) {
        try {
            return Optional.of(card.apply(year));
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }

    private static Trend with(Scorecard now, Trend trend) {
        return new Trend(List.copyOf(trend.years().stream()
                .map(line -> line.year() == now.fiscalYear() ? YearLine.of(now) : line)
                .toList()));
    }
}
