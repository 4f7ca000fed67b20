package org.sucharit.reporting.publicpages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A province on the map, with what it is compared by.
 *
 * @param band shade, 0 where there is nothing to compare
 * @param value rounded, for the little room on the tile
 * @param said in full
 */
record MapTile(int column, int row, String name, String shortName, String href, int band, String value, String said) {

    private static final String NOTHING = "–";

    /** @param figures null where nothing is known of the province */
    static MapTile of(
            ProvinceTile tile, @Nullable Figures figures, Gauge gauge, View view, Locale language, String nothing) {
        var found = figures == null ? null : gauge.of(figures);
        return new MapTile(
                tile.column(),
                tile.row(),
                tile.name(language),
                tile.shortName(language),
                view.province(tile.nameTh()),
                figures == null ? 0 : gauge.band(figures),
                found == null
                        ? NOTHING
                        : found.setScale(0, RoundingMode.HALF_UP).toString(),
                found == null ? nothing : said(found, gauge));
    }

    /** One decimal for shares, two for scores, as everywhere. */
    static String said(BigDecimal value, Gauge gauge) {
        return gauge == Gauge.SCORE ? value.setScale(2, RoundingMode.HALF_UP).toString() : value + "%";
    }

    static List<MapTile> all(Map<String, Figures> provinces, Gauge gauge, View view, Locale language, String nothing) {
        return ProvinceTile.all().stream()
                .map(tile -> of(tile, provinces.get(tile.nameTh()), gauge, view, language, nothing))
                .toList();
    }
}
