package org.sucharit.kernel.assessed;

import java.util.Optional;
import java.util.stream.Stream;
import org.sucharit.kernel.text.Similarity;
import org.sucharit.kernel.time.FiscalYear;

/** Whether the words after a number are the title or question of the item of that number. */
record Questions(ScannedText scanned, FiscalYear assessed, ItemCatalogue catalogue) {

    /** How many characters may stand between the number and what is recognised. */
    private static final int LEAD = 60;

    boolean follows(String code, int position) {
        Optional<Item> item = catalogue.item(assessed, code);
        if (item.isEmpty()) return false;
        return Stream.concat(Stream.of(item.get().textTh()), item.get().otherWordings().stream())
                .anyMatch(words -> Similarity.resembles(scanned.after(position, words.length() + LEAD), words));
    }
}
