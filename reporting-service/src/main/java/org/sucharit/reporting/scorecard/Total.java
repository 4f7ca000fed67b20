package org.sucharit.reporting.scorecard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that is the sum of others: a province's of its agencies, the nation's of the provinces, in one year. */
sealed interface Total {

    String id();

    int fiscalYear();

    /** Whether a row, one of its year, is counted in it. */
    boolean has(Card part);

    Card of(Parts parts);

    /** @param name null for agencies that are nowhere yet */
    record Province(@Nullable String name, int fiscalYear) implements Total {

        @Override
        public String id() {
            return Card.provinceId(name, fiscalYear);
        }

        @Override
        public boolean has(Card part) {
            return Objects.equals(part.province(), name);
        }

        @Override
        public Card of(Parts parts) {
            return Card.ofProvince(name, fiscalYear, parts);
        }
    }

    record Nation(int fiscalYear) implements Total {

        @Override
        public String id() {
            return Card.nationId(fiscalYear);
        }

        @Override
        public boolean has(Card part) {
            return !part.lostAllParts();
        }

        @Override
        public Card of(Parts parts) {
            return Card.ofNation(fiscalYear, parts);
        }
    }
}
