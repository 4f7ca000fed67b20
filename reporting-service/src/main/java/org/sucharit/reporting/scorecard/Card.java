package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.history.State;
import org.sucharit.reporting.scorecard.Scorecard.Kind;
import org.sucharit.reporting.scorecard.Scorecard.Scope;

/**
 * A materialised row: what is counted of one agency, province or the nation in one year.
 *
 * @param version how often it was written before it was read; 0 for a new one
 * @param province null where it is not known
 * @param fiscalYear {@link #EVERY_YEAR} for the row that counts registered agencies
 * @param changesOn the first day on which it counts differently without any event; null when no day does that
 * @param ranked what an agency is ranked by
 */
record Card(
        String id,
        long version,
        Kind kind,
        @Nullable String agency,
        @Nullable String name,
        @Nullable String province,
        int fiscalYear,
        @Nullable LocalDate changesOn,
        Map<Ranking, BigDecimal> ranked,
        Tally tally) {

    static final int EVERY_YEAR = 0;

    private static final String NATION = "nation/";

    /** Rows of agencies whose registration has not arrived are added up here. */
    private static final String NOWHERE = "-";

    static Card of(AgencyYear year, Tally tally, @Nullable LocalDate changesOn) {
        var registered = year.agency();
        return new Card(
                id(year.code(), year.fiscalYear()),
                0,
                Kind.AGENCY,
                year.code().value(),
                registered == null ? null : registered.nameTh(),
                registered == null ? null : registered.province(),
                year.fiscalYear(),
                changesOn,
                Ranking.values(tally),
                tally);
    }

    /** Counts a registered agency. */
    static Card of(AgencyId agency, State.Agency registered) {
        var tally = new Tally(
                1, Work.NONE, Disclosed.NONE, Assessed.NONE, Map.of(), Map.of(), null, null);
        return new Card(
                id(agency, EVERY_YEAR),
                0,
                Kind.AGENCY,
                agency.value(),
                registered.nameTh(),
                registered.province(),
                EVERY_YEAR,
                null,
                Map.of(),
                tally);
    }

    static Card ofProvince(@Nullable String province, int fiscalYear, List<Card> agencies) {
        return sum(provinceId(province, fiscalYear), Kind.PROVINCE, province, fiscalYear, agencies);
    }

    static Card ofNation(int fiscalYear, List<Card> provinces) {
        return sum(nationId(fiscalYear), Kind.NATION, null, fiscalYear, provinces);
    }

    private static Card sum(String id, Kind kind, @Nullable String province, int fiscalYear, List<Card> parts) {
        var tally = parts.stream().map(Card::tally).reduce(Tally.NONE, Tally::plus);
        return new Card(id, 0, kind, null, province, province, fiscalYear, null, Map.of(), tally);
    }

    static String id(AgencyId agency, int fiscalYear) {
        return "agency/" + agency + "/" + fiscalYear;
    }

    static String provinceId(@Nullable String province, int fiscalYear) {
        return "province/" + (province == null ? NOWHERE : province) + "/" + fiscalYear;
    }

    static String nationId(int fiscalYear) {
        return NATION + fiscalYear;
    }

    /** The row of a year of which nothing is known. */
    Card empty(String id, int year) {
        return new Card(id, 0, kind, agency, name, province, year, null, Map.of(), Tally.NONE);
    }

    /** This row, in place of one that was read. */
    Card after(@Nullable Card seen) {
        return seen == null
                ? this
                : new Card(id, seen.version, kind, agency, name, province, fiscalYear, changesOn, ranked, tally);
    }

    /** Whether it says the same as the one that was read. */
    boolean says(@Nullable Card seen) {
        return seen != null && after(seen).equals(seen);
    }

    Card with(Tally sum) {
        return new Card(id, version, kind, agency, name, province, fiscalYear, changesOn, ranked, sum);
    }

    Scope scope() {
        return new Scope(kind, agency, name, kind == Kind.NATION ? null : province);
    }
}
