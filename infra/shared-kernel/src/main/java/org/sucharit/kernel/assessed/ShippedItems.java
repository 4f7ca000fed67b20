package org.sucharit.kernel.assessed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sucharit.kernel.text.DataFile;
import org.sucharit.kernel.time.FiscalYear;

/** The catalogue in {@code items.tsv} and {@code item-counts.tsv}. */
final class ShippedItems implements ItemCatalogue {

    static final ShippedItems LOADED = new ShippedItems();

    private final Map<String, Item> items = new HashMap<>();
    private final Map<Instrument, NavigableMap<Integer, Integer>> counts = new HashMap<>();

    private ShippedItems() {
        for (List<String> row : DataFile.rows(ShippedItems.class, "items.tsv")) {
            FiscalYear year = new FiscalYear(Integer.parseInt(row.get(0)));
            List<String> wordings = DataFile.entries(row.get(2));
            List<String> others = wordings.subList(1, wordings.size());
            Item item = new Item(year, row.get(1), wordings.getFirst(), others, Boolean.parseBoolean(row.get(3)));
            items.put(key(year, item.code()), item);
        }
        for (List<String> row : DataFile.rows(ShippedItems.class, "item-counts.tsv")) {
            counts.computeIfAbsent(Instrument.valueOf(row.get(1)), instrument -> new TreeMap<>())
                    .put(Integer.valueOf(row.get(0)), Integer.valueOf(row.get(2)));
        }
    }

    @Override
    public Optional<Item> item(FiscalYear year, String code) {
        return Optional.ofNullable(items.get(key(year, code)));
    }

    @Override
    public int last(FiscalYear year, Instrument instrument) {
        NavigableMap<Integer, Integer> known = counts.getOrDefault(instrument, new TreeMap<>());
        var nearest = known.floorEntry(year.value());
        if (nearest == null) nearest = known.ceilingEntry(year.value());
        return nearest == null ? 0 : nearest.getValue();
    }

    private static String key(FiscalYear year, String code) {
        return year + "/" + code;
    }
}
