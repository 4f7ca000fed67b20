package org.sucharit.reporting.publicpages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sucharit.kernel.text.DataFile;

/**
 * A province as a tile of a map on which all are of the same size.
 *
 * @param column from the west, from 0
 * @param row from the north, from 0
 */
record ProvinceTile(String nameTh, String nameEn, String shortTh, String shortEn, int column, int row) {

    private static final List<ProvinceTile> ALL = DataFile.rows(ProvinceTile.class, "provinces.tsv").stream()
            .map(ProvinceTile::read)
            .toList();

    static List<ProvinceTile> all() {
        return ALL;
    }

    static Optional<ProvinceTile> of(String nameTh) {
        return ALL.stream().filter(tile -> tile.nameTh.equals(nameTh)).findFirst();
    }

    /** In the reader's language; what is no province stays as it is written. */
    static String name(String nameTh, Locale language) {
        return of(nameTh).map(tile -> tile.name(language)).orElse(nameTh);
    }

    String name(Locale language) {
        return english(language) ? nameEn : nameTh;
    }

    String shortName(Locale language) {
        return english(language) ? shortEn : shortTh;
    }

    private static boolean english(Locale language) {
        return language.getLanguage().equals("en");
    }

    private static ProvinceTile read(List<String> cells) {
        return new ProvinceTile(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Integer.parseInt(cells.get(4)),
                Integer.parseInt(cells.get(5)));
    }
}
