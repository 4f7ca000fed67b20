package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.linkcheck.LinkCommand.DropLink;
import org.sucharit.measures.linkcheck.LinkCommand.FreezePage;
import org.sucharit.measures.linkcheck.LinkCommand.RecordContent;
import org.sucharit.measures.linkcheck.LinkCommand.RecordFinding;
import org.sucharit.measures.linkcheck.LinkEvent.ContentSeen;

class LinkTests implements LinkSamples {

    static final Finding PAGE = new Finding(Condition.ANSWERED, null, null, 200, 120);
    static final Finding ELSEWHERE = new Finding(Condition.MOVED, NEW_PLACE, null, 200, 240);
    static final Finding NO_PAGE = Finding.gone(Trouble.STATUS, 404, 80);
    static final Finding LATE = new Finding(Condition.SLOW, null, null, 200, 10_500);
    static final String OTHER = "12".repeat(32);
    static final Instant LATER = AT.plusSeconds(86_400);

    final FixtureConfiguration<Link> fixture = new AggregateTestFixture<>(Link.class);

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(PAGE, ANSWERED),
                Arguments.of(ELSEWHERE, MOVED),
                Arguments.of(NO_PAGE, GONE),
                Arguments.of(LATE, SLOWED));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void what_is_found_first_is_a_fact(Finding finding, LinkEvent fact) {
        fixture.givenNoPriorActivity().when(new RecordFinding(ID, finding, AT)).expectEvents(fact);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void what_is_found_again_is_none(Finding finding, LinkEvent fact) {
        fixture.given(fact).when(new RecordFinding(ID, finding, LATER)).expectNoEvents();
    }

    @Test
    void every_change_is_a_fact() {
        fixture.given(ANSWERED, GONE)
                .when(new RecordFinding(ID, PAGE, LATER))
                .expectEvents(new LinkEvent.LinkAnswered(ID, LATER));
    }

    @Test
    void another_new_place_is_a_change_and_another_reason_is_not() {
        var further = URI.create("https://ban-rai.example/third");
        fixture.given(MOVED)
                .when(new RecordFinding(ID, new Finding(Condition.MOVED, further, null, 200, 1), LATER))
                .expectEvents(new LinkEvent.LinkMoved(ID, further, LATER));
        new AggregateTestFixture<>(Link.class)
                .given(GONE)
                .when(new RecordFinding(ID, Finding.gone(Trouble.TIMED_OUT, null, null), LATER))
                .expectNoEvents();
    }

    @Test
    void a_copy_changes_nothing_of_its_state() {
        fixture.givenNoPriorActivity().when(new FreezePage(ID, COPY)).expectEvents(FROZEN);
        new AggregateTestFixture<>(Link.class)
                .given(ANSWERED, FROZEN)
                .when(new RecordFinding(ID, PAGE, LATER))
                .expectNoEvents();
    }

    @Test
    void what_its_content_is_recognised_by_is_told_once() {
        fixture.given(ANSWERED)
                .when(new RecordContent(ID, SEEN.sha256(), SEEN.named(), AT))
                .expectEvents(SEEN);
        after(ANSWERED, SEEN)
                .when(new RecordContent(ID, SEEN.sha256(), SEEN.named(), LATER))
                .expectNoEvents();
        after(ANSWERED, SEEN)
                .when(new RecordContent(ID, OTHER, List.of(), LATER))
                .expectEvents(new ContentSeen(ID, OTHER, List.of(), LATER));
    }

    @Test
    void a_page_that_names_nothing_is_no_news_unless_it_did() {
        var nothing = new RecordContent(ID, null, List.of(), LATER);
        fixture.given(ANSWERED).when(nothing).expectNoEvents();
        after(ANSWERED, SEEN).when(nothing).expectEvents(new ContentSeen(ID, null, List.of(), LATER));
        after(ANSWERED, SEEN, new ContentSeen(ID, null, List.of(), LATER))
                .when(nothing)
                .expectNoEvents();
    }

    @Test
    void what_comes_back_is_told_again() {
        after(ANSWERED, SEEN, DROPPED, ANSWERED)
                .when(new RecordContent(ID, SEEN.sha256(), SEEN.named(), LATER))
                .expectEvents(new ContentSeen(ID, SEEN.sha256(), SEEN.named(), LATER));
        after(ANSWERED, SEEN, GONE, ANSWERED)
                .when(new RecordContent(ID, SEEN.sha256(), SEEN.named(), LATER))
                .expectNoEvents();
    }

    private static TestExecutor<Link> after(LinkEvent... events) {
        return new AggregateTestFixture<>(Link.class).given((Object[]) events);
    }

    @Test
    void what_nobody_watches_is_dropped_once_and_may_come_back() {
        fixture.given(ANSWERED).when(new DropLink(ID, AT)).expectEvents(DROPPED);
        new AggregateTestFixture<>(Link.class)
                .given(ANSWERED, DROPPED)
                .when(new DropLink(ID, LATER))
                .expectNoEvents();
        new AggregateTestFixture<>(Link.class)
                .given(ANSWERED, DROPPED)
                .when(new RecordFinding(ID, PAGE, LATER))
                .expectEvents(new LinkEvent.LinkAnswered(ID, LATER));
    }

    @Test
    void the_same_address_of_another_agency_is_another_link() {
        assertThat(ID).asString().matches("ban-rai/link/[0-9a-f]{32}");
        assertThat(new LinkId(new AgencyId("ban-suan"), ID.address()).toString())
                .isNotEqualTo(ID.toString());
        assertThat(new LinkId(ID.agency(), NEW_PLACE).toString()).isNotEqualTo(ID.toString());
    }
}
