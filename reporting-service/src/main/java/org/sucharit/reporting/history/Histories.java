package org.sucharit.reporting.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Records;
import org.sucharit.reporting.record.Rows;

/** Reads what is known of agencies, now or at any instant before. */
@Component
public class Histories {

    /** Names of what is made of the topics, as operators see them. */
    public static final String PUBLIC_RECORD = "public-record";

    public static final String COMPLAINT_FIGURES = "complaint-figures";

    static final List<String> GROUPS = List.of(PUBLIC_RECORD, COMPLAINT_FIGURES);
    private static final int AT_ONCE = 100;

    /** Whoever asks for more agencies asks for all, one after the other, and not soon again. */
    private static final int FEW = 100;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Annals annals;
    private final Past past;
    private final Records records;
    private final Completeness completeness;

    Histories(Annals annals, Past past, Records records, Completeness completeness) {
        this.annals = annals;
        this.past = past;
        this.records = records;
        this.completeness = completeness;
    }

    /** What is known now of an agency's year, and of what lasts longer than a year. */
    public List<Version> current(AgencyId agency, int fiscalYear) {
        return current(List.of(agency), Set.of(fiscalYear)).getFirst().versions();
    }

    /** What was known at an instant, inclusive, of an agency's year and of what lasts longer than a year. */
    public List<Version> at(AgencyId agency, int fiscalYear, Instant at) {
        return standings(List.of(agency.value()), Set.of(fiscalYear), at)
                .getFirst()
                .versions();
    }

    /** What is known now of agencies in some fiscal years, and what lasts longer than a year. */
    public List<Standing> current(Collection<AgencyId> agencies, Set<Integer> fiscalYears) {
        return current(agencies, some -> annals.books(keys(some, fiscalYears)));
    }

    /** All that is known now of agencies, of all years. */
    public List<Standing> current(Collection<AgencyId> agencies) {
        return current(agencies, annals::booksOf);
    }

    private List<Standing> current(Collection<AgencyId> agencies, Function<List<String>, Map<BookKey, Book>> reading) {
        var codes = agencies.stream().map(AgencyId::value).sorted().toList();
        return each(codes, some -> {
                    var books = reading.apply(some).values();
                    return codes.size() > FEW ? past.standings(some, books, Instant.MAX) : past.current(some, books);
                })
                .toList();
    }

    /**
     * What was known at an instant, inclusive, of each agency that the scope has, in the order of codes.
     *
     * @param fiscalYears which years are wanted beside what lasts longer than a year
     * @param at {@link Instant#MAX} for now
     */
    public Stream<Standing> standings(Scope scope, Set<Integer> fiscalYears, Instant at) {
        return each(codes(scope), codes -> standings(codes, fiscalYears, at));
    }

    /** The nation's own figures as they were known at an instant. */
    public List<State.Figures> figuresOfNation(int fiscalYear, Instant at) {
        var key = new BookKey(COMPLAINT_FIGURES, Rows.NATION, fiscalYear);
        return annals.books(List.of(key)).values().stream()
                .flatMap(book -> book.at(at).values().stream())
                .map(Entry::state)
                .filter(State.Figures.class::isInstance)
                .map(State.Figures.class::cast)
                .toList();
    }

    /**
     * What was known otherwise at {@code to} than at {@code from}, both inclusive: one change for each subject, by agency,
     * then by when it became so.
     */
    public Stream<Change> changedBetween(Scope scope, Instant from, Instant to) {
        return each(codes(scope), codes -> past.changes(annals.booksOf(codes).values(), from, to));
    }

    /**
     * Up to when nothing is missing of what the services have published; {@link Instant#EPOCH} while that can't be told,
     * as in the beginning of a rebuild.
     */
    public Instant completeUntil() {
        return completeness.completeUntil();
    }

    private List<Standing> standings(List<String> codes, Set<Integer> fiscalYears, Instant at) {
        return past.standings(codes, annals.books(keys(codes, fiscalYears)).values(), at);
    }

    private static List<BookKey> keys(List<String> codes, Set<Integer> fiscalYears) {
        var keys = new ArrayList<BookKey>();
        for (var code : codes)
            for (var group : GROUPS) {
                keys.add(new BookKey(group, code, null));
                fiscalYears.forEach(year -> keys.add(new BookKey(group, code, year)));
            }
        return keys;
    }

    private List<String> codes(Scope scope) {
        return switch (scope) {
            case Scope.Nation _ ->
                annals.agencies().stream().filter(AgencyId::isValid).toList();
            case Scope.Province(var name) ->
                records.agenciesIn(name).stream()
                        .map(AgencyRecord::agency)
                        .map(AgencyId::value)
                        .toList();
            case Scope.Some(var codes) -> codes;
            case Scope.OneAgency(var agency) -> List.of(agency.value());
        };
    }

    /** A few agencies after the other, on all processors; what is found keeps their order. */
    private static <T> Stream<T> each(List<String> codes, Function<List<String>, List<T>> reading) {
        return Stream.iterate(0, first -> first < codes.size(), first -> first + AT_ONCE)
                .map(first -> codes.subList(first, Math.min(codes.size(), first + AT_ONCE)))
                .gather(Gatherers.mapConcurrent(PROCESSORS, reading))
                .flatMap(List::stream);
    }
}
