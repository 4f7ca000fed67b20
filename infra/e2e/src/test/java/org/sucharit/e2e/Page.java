package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page that the crawler visits.
 *
 * @param method of HTTP that the page answers
 * @param mapping by its name, see {@link Mapping#name()}
 * @param who an account; empty: anyone
 * @param way an address, in which {@code ${…}} stands for something of {@link CrawlData}; then the mappings of links that lead on
 * @param typed names and values of fields of the page at the end of the way, whose form is sent then; none: it is not
 * @param status of HTTP
 * @param excuse why nobody visits it; empty: somebody does
 */
public record Page(
        String method,
        String mapping,
        String who,
        List<String> way,
        Map<String, String> typed,
        int status,
        String excuse) {

    public static final String ANYONE = "";

    static Page page(String mapping, String who) {
        return new Page("GET", mapping, who, List.of(mapping), Map.of(), 200, "");
    }

    /** What a form answers without leading on. */
    static Page answer(String mapping, String who) {
        return new Page("POST", mapping, who, List.of(), Map.of(), 200, "");
    }

    static Page unvisited(String mapping, String excuse) {
        return new Page("GET", mapping, ANYONE, List.of(), Map.of(), 200, excuse);
    }

    Page at(String address) {
        return new Page(method, mapping, who, List.of(address), typed, status, excuse);
    }

    /** Where a link to it stands. @param links mappings of pages in between */
    Page from(String address, String... links) {
        var way = new ArrayList<String>();
        way.add(address);
        way.addAll(List.of(links));
        way.add(mapping);
        return new Page(method, mapping, who, way, typed, status, excuse);
    }

    Page typing(String name, String value) {
        return new Page(method, mapping, who, way, Map.of(name, value), status, excuse);
    }

    Page by(String someone) {
        return new Page(method, mapping, someone, way, typed, status, excuse);
    }

    Page failing(int with) {
        return new Page(method, mapping, who, way, typed, with, excuse);
    }

    /** The same of another agency. */
    Page of(String agency) {
        return new Page(
                method, mapping, other(who, agency), List.of(other(way.getFirst(), agency)), typed, status, excuse);
    }

    private static String other(String text, String agency) {
        return text.replace(Pages.AGENCY, agency).replace(Pages.OFFICE, agency);
    }

    public boolean isVisited() {
        return excuse.isEmpty();
    }

    boolean isOf(Mapping some) {
        return mapping.equals(some.name());
    }
}
