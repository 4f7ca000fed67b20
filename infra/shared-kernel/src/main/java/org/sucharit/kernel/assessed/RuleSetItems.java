package org.sucharit.kernel.assessed;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sucharit.kernel.ruleset.ItemCount;
import org.sucharit.kernel.ruleset.RatedItem;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;

/** The items that rule sets describe. */
final class RuleSetItems implements ItemCatalogue {

    static final RuleSetItems SHIPPED = new RuleSetItems(RuleSets.shipped());

    private final Map<FiscalYear, Map<String, Item>> items = new HashMap<>();
    private final Map<Instrument, NavigableMap<FiscalYear, Integer>> counts = new EnumMap<>(Instrument.class);

    RuleSetItems(RuleSets ruleSets) {
        for (FiscalYear year : ruleSets.years()) ruleSets.of(year).ifPresent(this::add);
    }

    private void add(RuleSet rules) {
        FiscalYear year = rules.fiscalYear();
        Map<String, Item> described = new HashMap<>();
        for (RatedItem rated : rules.items()) described.put(rated.code(), item(year, rated));
        items.put(year, described);
        for (ItemCount count : rules.counts())
            counts.computeIfAbsent(count.instrument(), _ -> new TreeMap<>()).put(year, count.items());
    }

    private static Item item(FiscalYear year, RatedItem rated) {
        return new Item(year, rated.code(), rated.titleTh(), rated.otherWordings(), rated.verified());
    }

    @Override
    public Optional<Item> item(FiscalYear year, String code) {
        return Optional.ofNullable(items.getOrDefault(year, Map.of()).get(code));
    }

    @Override
    public int last(FiscalYear year, Instrument instrument) {
        NavigableMap<FiscalYear, Integer> known = counts.getOrDefault(instrument, new TreeMap<>());
        Map.Entry<FiscalYear, Integer> nearest = known.floorEntry(year);
        if (nearest == null) nearest = known.ceilingEntry(year);
        return nearest == null ? 0 : nearest.getValue();
    }
}
