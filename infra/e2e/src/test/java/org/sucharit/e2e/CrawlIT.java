package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page that the running services have, as whom it is made for, with something to show, in Thai. */
@Order(0)
@ExtendWith(OnePlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrawlIT {

    private static Mappings mappings;
    private static Crawler crawler;
    private static TwoCrawlers both;

    @BeforeAll
    static void start(RunningPlatform running) throws Exception {
        Browser.assumeThere();
        var door = new Door(running);
        mappings = Mappings.of(running, door);
        crawler = new Crawler(running, mappings, CrawlData.of(running, door));
        both = new TwoCrawlers(crawler, crawler.another());
    }

    @AfterAll
    static void end() {
        if (both != null) both.close();
    }

    @Test
    @Order(1)
    void what_is_wrong_with_a_page_is_noticed() throws Exception {
        var wrong = Objects.requireNonNull(CrawlIT.class.getResource("/crawl/wrong.html"));
        assertThat(String.join("\n", crawler.look(wrong.toString())))
                .contains(
                        "at 360 px: the page is",
                        "at 360 px: p.cut cuts off “ข้อความที่ถูกตัดด้านข้าง”",
                        "at 640 px: p.low cuts “ข้อความที่ถูกตัดด้านล่าง” in height",
                        "“ข้อความที่ล้นกล่อง” is wider than its p.narrow",
                        "color-contrast (1)",
                        "button-name (1)",
                        "no accessible name: button",
                        "0 headings of level 1",
                        "heading 4 “หัวข้อย่อย” comes after a heading of level 2",
                        "2 landmarks main",
                        "navigation “” is there 2 times",
                        "บ่นในคอนโซล");
    }

    /** A new handler that answers with a page fails here until it is visited. */
    @Test
    @Order(1)
    void every_mapping_of_a_page_is_in_the_table() {
        assertThat(mappings.taking("GET").stream()
                        .filter(mapping -> Pages.all().stream().noneMatch(page -> page.isOf(mapping))))
                .as("""
                        Nobody visits these pages. Add each to %s, under the part of the platform that it belongs to, as
                            page("<mapping>", <who>).at("<address with data>"), or .from("<address with a link to it>")
                        and, only where it is no page, unvisited("<mapping>", "<why that is no loss>")""", Pages.class.getSimpleName() + ".java of infra/e2e")
                .extracting(mapping -> "%s  (%s)".formatted(mapping.name(), mapping.handler()))
                .isEmpty();
    }

    @Test
    @Order(1)
    void the_table_has_no_page_that_is_gone() {
        assertThat(Pages.all())
                .filteredOn(page -> mappings.taking(page.method()).stream().noneMatch(page::isOf))
                .isEmpty();
    }

    /** A new handler of a form fails here until it is told where the form stands. */
    @Test
    @Order(1)
    void every_form_that_a_page_sends_is_in_the_table() {
        assertThat(mappings.taking("POST").stream()
                        .filter(mapping -> !mapping.name().startsWith("/error of"))
                        .filter(mapping -> Forms.all().stream().noneMatch(form -> form.isOf(mapping))))
                .as("""
                        Nobody knows where these forms stand. Add each to Forms.java of infra/e2e, as
                            form("<mapping>", <page with the form>): ./verify --full sends it empty and looks at what is said then; or
                            unsent("<mapping>", <page with the form>, "<why it can't be refused>")""")
                .extracting(mapping -> "%s  (%s)".formatted(mapping.name(), mapping.handler()))
                .isEmpty();
    }

    @Test
    @Order(1)
    void the_table_has_no_form_that_is_gone() {
        assertThat(Forms.all())
                .filteredOn(form -> mappings.taking("POST").stream().noneMatch(form::isOf))
                .isEmpty();
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> every_page_can_be_seen_and_heard_and_costs_little() {
        return both.visit(Pages.all().stream()
                .filter(Page::isVisited)
                .map(Visit::own)
                .sorted(Comparator.comparing(Visit::account))
                .toList());
    }

    @Test
    @Order(3)
    void every_page_of_the_table_was_reached() {
        List<String> expected = Pages.all().stream()
                .filter(Page::isVisited)
                .filter(page -> !page.mapping().startsWith("/error of"))
                .map(page -> page.method() + " " + page.mapping())
                .toList();
        assertThat(crawler.visited()).containsAll(expected);
    }

    @Test
    @Order(4)
    void every_link_works() throws Exception {
        assertThat(crawler.links().follow()).isEmpty();
        assertThat(crawler.links().size()).isGreaterThan(100);
    }
}
