package org.sucharit.measures.disclosure;

import java.util.List;

/** Where addresses were carried over from. @param items codes in that year, upper case */
public record CarriedFrom(int fiscalYear, List<String> items) {

    public CarriedFrom {
        items = List.copyOf(items);
    }
}
