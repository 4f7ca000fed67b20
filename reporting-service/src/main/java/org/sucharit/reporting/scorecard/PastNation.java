package org.sucharit.reporting.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * What was counted of a year at an instant, all agencies together and by province.
 *
 * @param registered how many agencies were
 * @param tally also of those that were not registered yet
 * @param provinces in which any were registered, by name
 */
record PastNation(long registered, Tally tally, List<Province> provinces) {

    /** @param agencies codes of those that were registered in it */
    record Province(String name, Tally tally, List<String> agencies) {}

    Optional<Province> province(String name) {
        return provinces.stream()
                .filter(province -> province.name().equals(name))
                .findFirst();
    }
}
