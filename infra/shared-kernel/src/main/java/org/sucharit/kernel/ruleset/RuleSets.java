package org.sucharit.kernel.ruleset;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.FiscalYear;

/** The rule sets of all years that have one. */
public final class RuleSets {

    private static final Set<String> SECTIONS = Set.of(
            "instruments",
            "indicators",
            "subIndicators",
            "counts",
            "ranges",
            "items",
            "grades",
            "threshold",
            "sampleSize",
            "answerValues",
            "calendar");

    private final SortedMap<FiscalYear, RuleSet> years = new TreeMap<>();
    private final Map<FiscalYear, Map<String, RuleSet>> sectors = new HashMap<>();

    private final @Nullable Collection<String> knownSectors;

    private RuleSets(RuleSetFiles files, @Nullable Collection<String> knownSectors) {
        this.knownSectors = knownSectors;
        CommonParts common = CommonParts.read(RuleSetFiles.COMMON, files.common());
        files.years().forEach((year, text) -> add(year, YamlPart.read(RuleSetFiles.name(year), text), common));
    }

    /** Those that the platform ships. */
    public static RuleSets shipped() {
        return Shipped.LOADED;
    }

    /**
     * Those of the files.
     *
     * @param sectors the types of agency that may have rules of their own
     * @throws RuleSetFault when a file is wrong
     */
    public static RuleSets of(RuleSetFiles files, Collection<String> sectors) {
        return new RuleSets(files, sectors);
    }

    private static final class Shipped {
        static final RuleSets LOADED = new RuleSets(RuleSetFiles.shipped(), null);
    }

    private void add(FiscalYear year, YamlPart root, CommonParts common) {
        Set<String> known = new TreeSet<>(SECTIONS);
        Collections.addAll(known, "fiscalYear", "version", "sectors");
        root.only(known.toArray(String[]::new));
        years.put(year, new YearReader(root, null, common).read(year));
        if (!root.has("sectors")) return;
        YamlPart all = root.part("sectors");
        for (String sector : all.keys()) {
            if (knownSectors != null && !knownSectors.contains(sector))
                throw all.fault(sector, "there is no sector '" + sector + "'");
            YamlPart part = all.part(sector).only(SECTIONS.toArray(String[]::new));
            RuleSet rules = new YearReader(root, part, common).read(year);
            sectors.computeIfAbsent(year, _ -> new HashMap<>()).put(sector, rules);
        }
    }

    /** The rules of a year; empty where there are none. */
    public Optional<RuleSet> of(FiscalYear year) {
        return Optional.ofNullable(years.get(year));
    }

    /**
     * The rules of a year for agencies of a sector.
     *
     * @param sector type of the agency; null for the general rules
     */
    public Optional<RuleSet> of(FiscalYear year, @Nullable String sector) {
        Map<String, RuleSet> own = sectors.getOrDefault(year, Map.of());
        RuleSet found = sector == null ? null : own.get(sector);
        return found == null ? of(year) : Optional.of(found);
    }

    public SortedSet<FiscalYear> years() {
        return new TreeSet<>(years.keySet());
    }

    /** The sectors of a year that have rules of their own. */
    public SortedSet<String> sectors(FiscalYear year) {
        return new TreeSet<>(sectors.getOrDefault(year, Map.of()).keySet());
    }
}
