package org.sucharit.reporting.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.history.Dirty;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.history.Version;

/**
 * What was known of one agency's year at some instant, and of the result of the year before, which it is compared with.
 *
 * @param agency null as long as it is not registered
 * @param acceptedEvidence ids, of all years
 * @param goneAddresses that lead to no page
 * @param assessments of this year and the one before
 * @param latest when anything of the year last changed; null where there is nothing
 */
record AgencyYear(
        AgencyId code,
        State.@Nullable Agency agency,
        int fiscalYear,
        List<State.Measure> measures,
        Set<String> acceptedEvidence,
        List<State.Disclosure> disclosures,
        Set<String> goneAddresses,
        List<State.Figures> figures,
        Map<Integer, State.Assessment> assessments,
        @Nullable Instant latest) {

    State.@Nullable Assessment assessment() {
        return assessments.get(fiscalYear);
    }

    @Nullable
    String sector() {
        return agency == null ? null : agency.type();
    }

    static AgencyYear of(Standing standing, int year) {
        return new AgencyYear(
                standing.agency(),
                standing.registered().orElse(null),
                year,
                standing.states(State.Measure.class, year).toList(),
                standing.acceptedEvidence(),
                standing.states(State.Disclosure.class, year).toList(),
                standing.goneAddresses(),
                standing.states(State.Figures.class, year).toList(),
                assessments(standing, year),
                latest(standing, year));
    }

    /** The year whose row counts something; {@link Card#EVERY_YEAR} where rows of other years count it too. */
    static int counting(Dirty dirty) {
        return switch (dirty.kind()) {
            case AGENCY, EVIDENCE, LINK, ASSESSMENT -> Card.EVERY_YEAR;
            case MEASURE, DISCLOSURE, FIGURES, SHORTFALL, DOCUMENT, LOAN, HALF_YEAR_FIGURES ->
                Objects.requireNonNullElse(dirty.fiscalYear(), Card.EVERY_YEAR);
        };
    }

    /** The years of which something is counted in the rows of these. */
    static Set<Integer> countedIn(Set<Integer> years) {
        return years.stream().flatMap(year -> Stream.of(year - 1, year)).collect(Collectors.toSet());
    }

    /** Whether it is registered, or anything is known of a year of it. */
    static boolean isKnown(Standing standing) {
        return standing.registered().isPresent()
                || standing.versions().stream().anyMatch(version -> version.fiscalYear() != null);
    }

    /** All years of which anything is known. */
    static List<AgencyYear> all(Standing standing) {
        return years(standing).map(year -> of(standing, year)).toList();
    }

    /** Those of the years of which anything is known. */
    static List<AgencyYear> some(Standing standing, Set<Integer> years) {
        return years(standing)
                .filter(years::contains)
                .map(year -> of(standing, year))
                .toList();
    }

    private static Stream<Integer> years(Standing standing) {
        return standing.versions().stream()
                .map(Version::fiscalYear)
                .filter(Objects::nonNull)
                .distinct()
                .sorted();
    }

    private static Map<Integer, State.Assessment> assessments(Standing standing, int year) {
        return Stream.of(year - 1, year)
                .flatMap(one -> standing.states(State.Assessment.class, one))
                .collect(Collectors.toMap(
                        State.Assessment::fiscalYear, Function.identity(), (_, later) -> later, TreeMap::new));
    }

    private static @Nullable Instant latest(Standing standing, int year) {
        return standing.versions().stream()
                .filter(version -> Objects.equals(version.fiscalYear(), year))
                .map(Version::validFrom)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
