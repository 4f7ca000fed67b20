package org.sucharit.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.reporting.record.LinkRecord;
import org.sucharit.reporting.record.LinkRecord.Content;
import org.sucharit.reporting.record.LinkRecord.Frozen;

/** What the link checker tells of an address, held against one report. */
class SightingTests {

    static final URI ADDRESS = URI.create("https://www.ban-rai.go.th/report.pdf");
    static final String MINE = "ab".repeat(32);
    static final String OTHER = "cd".repeat(32);
    static final LinkRecord UNKNOWN = new LinkRecord(
            new AgencyId("ban-rai"), ADDRESS, "UNCHECKED", day(1), null, null, null, null, null, List.of());
    static final LinkRecord ANSWERED = UNKNOWN.found("ANSWERED", day(1), null, null, 200, null);
    static final LinkRecord SHOWN = ANSWERED.with(new Content(MINE, List.of(), day(1)));

    @Test
    void a_document_with_its_sha256_and_a_page_that_names_it_are_the_report() {
        assertThat(seen(SHOWN)).contains(there(1));
        assertThat(seen(ANSWERED.with(new Content(null, List.of(OTHER, MINE), day(2)))))
                .contains(there(2));
        assertThat(seen(UNKNOWN)).isEmpty();
        assertThat(seen(ANSWERED)).isEmpty();
    }

    @Test
    void another_document_an_address_that_is_gone_or_named_no_more_are_not() {
        assertThat(seen(SHOWN.with(new Content(OTHER, List.of(), day(3))))).contains(missing(3));
        assertThat(seen(SHOWN.with(new Content(null, List.of(), day(3))))).contains(missing(3));
        assertThat(seen(SHOWN.found("GONE", day(4), null, "STATUS", 404, null))).contains(missing(4));
        assertThat(seen(SHOWN.found("DROPPED", day(4), null, null, null, null).with((Content) null)))
                .contains(missing(4));
    }

    @Test
    void an_address_that_answers_again_shows_what_it_showed() {
        var back =
                SHOWN.found("GONE", day(4), null, "STATUS", 404, null).found("SLOW", day(5), null, null, null, 12_000);
        assertThat(seen(back)).contains(there(5));
    }

    @Test
    void a_copy_tells_what_was_there_until_something_else_is_seen() {
        var copy = new Frozen(new UUID(1, 1), MINE, 10, ADDRESS, day(2));
        assertThat(seen(UNKNOWN.with(copy))).contains(there(2));
        assertThat(seen(ANSWERED.with(copy).with(new Content(OTHER, List.of(), day(3)))))
                .contains(missing(3));
        assertThat(seen(ANSWERED.with(new Content(OTHER, List.of(), day(1))).with(copy)))
                .contains(there(2));
    }

    @Test
    void addresses_on_the_agencys_host_and_below_are_its_own() {
        var site = OwnSite.of("https://www.Ban-Rai.go.th/index.php");
        assertThat(site.has(ADDRESS)).isTrue();
        assertThat(site.has(URI.create("http://ban-rai.go.th/x"))).isTrue();
        assertThat(site.has(URI.create("https://files.ban-rai.go.th/x"))).isTrue();
        assertThat(site.has(URI.create("https://not-ban-rai.go.th/x"))).isFalse();
        assertThat(site.has(URI.create("https://elsewhere.example/www.ban-rai.go.th")))
                .isFalse();
        assertThat(OwnSite.of("ban-rai.go.th").has(ADDRESS)).isTrue();
        assertThat(OwnSite.of(null).has(URI.create("https://elsewhere.example/")))
                .isTrue();
    }

    private static Optional<Sighting> seen(LinkRecord link) {
        return Sighting.of(link, Set.of(MINE));
    }

    private static Sighting there(int day) {
        return new Sighting(ADDRESS, MINE, day(day));
    }

    private static Sighting missing(int day) {
        return new Sighting(ADDRESS, null, day(day));
    }

    private static Instant day(int day) {
        return Instant.parse("2023-04-%02dT03:00:00Z".formatted(day));
    }
}
