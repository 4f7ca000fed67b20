package org.sucharit.reporting.publicpages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The year and the day that a page of figures speaks of, and its links that keep them.
 *
 * @param path of the page
 * @param years offered to choose from, the newest first
 * @param begun the running year, where an older one is shown that nobody asked for
 * @param day looked back to; null for now
 * @param typedDay as someone typed it
 * @param dayError the key of the sentence about a wrong day
 * @param gauge what places are compared by; null on pages without such a choice
 * @param completeUntil null as long as nothing has arrived
 */
record View(
        String path,
        int year,
        List<Integer> years,
        @Nullable Integer begun,
        @Nullable LocalDate day,
        String typedDay,
        @Nullable String dayError,
        @Nullable Gauge gauge,
        @Nullable Instant completeUntil,
        boolean behind) {

    View {
        years = List.copyOf(years);
    }

    public @Nullable String by() {
        return gauge == null ? null : gauge.path();
    }

    /** This page, compared by something else. */
    public String by(Gauge other) {
        return href(path, other.path(), true);
    }

    /** The head of a column: this page, ordered by it. */
    public record Head(String href, @Nullable String sorted) {}

    /** This page, with its table in another order. @param column as {@link Order.Column} is written in addresses */
    public Head head(Order order, String column) {
        var by = Order.Column.valueOf(column);
        var next = UriComponentsBuilder.fromUriString(href(path, by(), true))
                .queryParam("sort", order.next(by).path())
                .fragment("table");
        return new Head(next.build(true).toUriString(), order.said(by));
    }

    /** This page with the running year. */
    public String running() {
        var address = UriComponentsBuilder.fromPath(path).queryParam("fiscalYear", begun);
        if (by() != null) address.queryParam("by", by());
        return address.encode().toUriString();
    }

    /** This page with the latest figures. */
    public String now() {
        return href(path, by(), false);
    }

    public String all() {
        return href("/nation/all", by(), true);
    }

    public String nation() {
        return href("/nation", null, true);
    }

    public String province(String nameTh) {
        return href("/nation/" + nameTh, null, true);
    }

    public String agency(String code) {
        return href("/agencies/" + code, null, true);
    }

    private String href(String to, @Nullable String by, boolean back) {
        var address = UriComponentsBuilder.fromPath(to).queryParam("fiscalYear", year);
        if (back && day != null) address.queryParam("asOf", day);
        if (by != null) address.queryParam("by", by);
        return address.encode().toUriString();
    }
}
