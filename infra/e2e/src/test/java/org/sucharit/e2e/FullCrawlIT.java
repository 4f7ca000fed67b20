package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page as everyone, in both languages, with data and without, and after a form that was refused; ends within the hour. */
@Order(8)
@ExtendWith(OnePlatform.class)
@EnabledIfSystemProperty(named = "sucharit.crawl", matches = "full", disabledReason = "only with ./verify --full")
class FullCrawlIT {

    private static final List<String> LANGUAGES = List.of("th", "en");
    private static final List<String> EVERYONE = List.of(
            Page.ANYONE,
            "officer-" + Pages.AGENCY,
            "clerk-" + Pages.AGENCY,
            "executive-" + Pages.AGENCY,
            "investigator-" + Pages.OFFICE,
            "inspector",
            "inspector-nakhon-sawan",
            "analyst",
            "admin");

    /** An account, or {@code anyone}: whose visits alone are made, where not all are wanted. */
    private static final String SHARE = System.getProperty("sucharit.crawl.as", "");

    /** An agency without any data. */
    private static final String EMPTY = "krut";

    private static final Duration LONGEST = Duration.ofMinutes(55);

    private static Crawler crawler;
    private static Instant end;

    @BeforeAll
    static void start(RunningPlatform running) throws Exception {
        Browser.assumeThere();
        end = Instant.now().plus(LONGEST);
        var door = new Door(running);
        crawler = new Crawler(
                        running,
                        Mappings.of(running, door),
                        CrawlData.of(running, door).withMore())
                .briefly();
    }

    @AfterAll
    static void end() {
        if (crawler != null) crawler.close();
    }

    @TestFactory
    Stream<DynamicTest> pages_as_everyone_in_both_languages() {
        return tests(pages().flatMap(page -> Stream.concat(Stream.of(Visit.own(page)), others(page))));
    }

    private static Stream<Visit> others(Page page) {
        return EVERYONE.stream().filter(who -> !who.equals(page.who())).map(Visit.own(page)::as);
    }

    @TestFactory
    Stream<DynamicTest> pages_without_data() {
        return tests(pages().filter(page -> page.way().size() == 1)
                .filter(page -> page.way().getFirst().contains(Pages.AGENCY)
                        || page.way().getFirst().contains(Pages.OFFICE))
                .map(page -> page.of(EMPTY))
                .map(page -> Visit.own(page).as(page.who())));
    }

    @TestFactory
    Stream<DynamicTest> pages_after_a_form_that_was_refused() {
        return tests(Forms.all().stream().filter(Form::isSent).map(Visit::refused));
    }

    private static Stream<Page> pages() {
        return Pages.all().stream().filter(Page::isVisited);
    }

    /** One after the other as one account; what two rows of the table ask for alike is visited once. */
    private static Stream<DynamicTest> tests(Stream<Visit> visits) {
        var all = new LinkedHashMap<String, Visit>();
        visits.filter(visit -> SHARE.isEmpty() || SHARE.equals(visit.account().isEmpty() ? "anyone" : visit.account()))
                .sorted(Comparator.comparing(Visit::account).thenComparing(visit -> !visit.own()))
                .flatMap(visit -> LANGUAGES.stream().map(visit::speaking))
                .forEach(visit -> all.putIfAbsent(visit + " " + visit.page().way(), visit));
        return all.values().stream().map(visit -> DynamicTest.dynamicTest(visit.toString(), () -> make(visit)));
    }

    private static void make(Visit visit) throws Exception {
        assertThat(Instant.now()).as("when %s was still to be made", visit).isBefore(end);
        assertThat(crawler.visit(visit)).as(visit.toString()).isEmpty();
    }
}
