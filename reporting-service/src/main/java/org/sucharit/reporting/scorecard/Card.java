package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.history.Standing;
import org.sucharit.reporting.scorecard.Scorecard.Kind;
import org.sucharit.reporting.scorecard.Scorecard.Scope;

/**
 * A materialised row: what is counted of one agency, province or the nation in one year.
 *
 * @param version another whenever it is written; 0 for a new one
 * @param province null where it is not known
 * @param fiscalYear {@link #EVERY_YEAR} for the row that counts registered agencies
 * @param changesOn the first day on which it counts differently without any event; null when no day does that
 * @param parts ids of the rows it is the sum of; of an agency's row of every year, those of its years
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
        List<String> parts,
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
                List.of(),
                Ranking.values(tally),
                tally);
    }

    /** Counts an agency if it is registered. @param years ids of its rows */
    static Card ofEveryYear(Standing standing, List<String> years) {
        var registered = standing.registered().orElse(null);
        var tally = registered == null ? Tally.NONE : Tally.ONE;
        return new Card(
                id(standing.agency(), EVERY_YEAR),
                0,
                Kind.AGENCY,
                standing.agency().value(),
                registered == null ? null : registered.nameTh(),
                registered == null ? null : registered.province(),
                EVERY_YEAR,
                null,
                years,
                Map.of(),
                tally);
    }

    static Card ofProvince(@Nullable String province, int fiscalYear, Parts agencies) {
        return sum(provinceId(province, fiscalYear), Kind.PROVINCE, province, fiscalYear, agencies);
    }

    static Card ofNation(int fiscalYear, Parts provinces) {
        return sum(nationId(fiscalYear), Kind.NATION, null, fiscalYear, provinces);
    }

    private static Card sum(String id, Kind kind, @Nullable String province, int fiscalYear, Parts parts) {
        return new Card(id, 0, kind, null, province, province, fiscalYear, null, parts.ids(), Map.of(), parts.tally());
    }

    static String id(AgencyId agency, int fiscalYear) {
        return prefix(agency) + fiscalYear;
    }

    /** Of the agency's row of every year, which names those of its years. */
    static String headId(AgencyId agency) {
        return id(agency, EVERY_YEAR);
    }

    /** Those of the ids that are of the agency's rows. */
    static Stream<String> idsOf(AgencyId agency, Collection<String> ids) {
        var prefix = prefix(agency);
        return ids.stream().filter(id -> id.startsWith(prefix));
    }

    private static String prefix(AgencyId agency) {
        return "agency/" + agency + "/";
    }

    static String provinceId(@Nullable String province, int fiscalYear) {
        return "province/" + (province == null ? NOWHERE : province) + "/" + fiscalYear;
    }

    static String nationId(int fiscalYear) {
        return NATION + fiscalYear;
    }

    /** The row of a year of which nothing is known. */
    Card empty(String id, int year) {
        return new Card(id, 0, kind, agency, name, province, year, null, List.of(), Map.of(), Tally.NONE);
    }

    /**
     * Whether a sum says nothing any more. Its row stays when the last of its parts has left, so that whoever read it before finds that
     * they were overtaken; for everybody else it is as if it were not there.
     */
    boolean lostAllParts() {
        return parts.isEmpty();
    }

    /** This row, in place of one that was read. */
    Card after(@Nullable Card seen) {
        return seen == null ? this : as(seen.version);
    }

    /** This row with a version. */
    Card as(long version) {
        return new Card(id, version, kind, agency, name, province, fiscalYear, changesOn, parts, ranked, tally);
    }

    /** This row as it stands once it is written; that of a new one has a version that nobody knows yet, and 0 here. */
    Card written() {
        return version == 0 ? this : as(version + 1);
    }

    Card with(Tally sum) {
        return new Card(id, version, kind, agency, name, province, fiscalYear, changesOn, parts, ranked, sum);
    }

    Scope scope() {
        return new Scope(kind, agency, name, kind == Kind.NATION ? null : province);
    }
}
