package org.sucharit.reporting.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.reporting.record.AgencyRecord;
import org.sucharit.reporting.record.Kind;

class ClosingsIT {

    private static final LocalDate DAY = LocalDate.parse("2023-03-15");
    private static final String WHAT = "versions";
    /** The last event before, and the first after the day ends in Bangkok. */
    private static final Instant IN_TIME = Instant.parse("2023-03-15T16:59:59.999Z");

    private static final Instant NEXT_DAY = Instant.parse("2023-03-15T17:00:00Z");

    private final MongoClient client = TestMongo.shared().client();
    private final MongoDatabase database = client.getDatabase(TestMongo.freshDatabase());
    private final Written written = new Written(database, _ -> {});
    private final Closings closings = written.closings;
    private final AtomicInteger made = new AtomicInteger();
    private int sequence;

    /** @param versions how many there were of the agency */
    record Counted(int versions) {}

    @BeforeEach
    void readEverything() {
        written.chronicle.clear(Histories.PUBLIC_RECORD, Set.of(Kind.AGENCY));
        written.completeUntil = Instant.parse("2024-01-01T00:00:00Z");
    }

    @AfterEach
    void end() {
        database.drop();
        client.close();
    }

    @Test
    void what_was_made_once_is_there_afterwards() {
        written.chronicle.keep(Histories.PUBLIC_RECORD, List.of(event(IN_TIME)));
        assertThat(kept()).isNull();
        assertThat(make()).isEqualTo(new Counted(0));
        assertThat(kept()).isEqualTo(new Counted(0));
        assertThat(closings.find(DAY, "another program's", Counted.class)).isEmpty();
        assertThat(closings.find(DAY.plusDays(1), WHAT, Counted.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-15T16:59:59.999999999Z, false",
        "2023-03-15T17:00:00Z, true",
        "2023-03-14T17:00:00Z, false",
        "2022-01-01T00:00:00Z, false",
        "2023-10-01T00:00:00Z, true",
        "-0001-01-01T00:00:00Z, false",
        "+12345-01-01T00:00:00Z, false"
    })
    void an_event_of_the_day_or_an_earlier_one_takes_it_away(Instant time, boolean stays) {
        make();
        keep(event(time));
        assertThat(kept() != null).isEqualTo(stays);
    }

    @Test
    void an_event_among_later_ones_takes_it_away() {
        make();
        keep(event("tawan", NEXT_DAY), event("mekha", IN_TIME), event("sithong", NEXT_DAY.plusSeconds(1)));
        assertThat(kept()).isNull();
    }

    @Test
    void an_event_that_comes_again_takes_it_away_too() {
        var event = event(IN_TIME);
        keep(event);
        make();
        keep(event);
        assertThat(kept()).isNull();
    }

    @Test
    void what_an_event_comes_into_is_not_kept() {
        make(() -> keep(event(IN_TIME)));
        assertThat(kept()).isNull();
        make(() -> keep(event(NEXT_DAY)));
        assertThat(kept()).isNotNull();
    }

    /** Whoever counts then has not seen the event, or has: nobody can tell. */
    @Test
    void what_is_made_while_an_event_is_being_entered_does_not_stay() {
        var late = List.of(event(IN_TIME));
        closings.correct(late);
        make();
        assertThat(kept()).isNotNull();
        closings.correct(late);
        assertThat(kept()).isNull();
    }

    @Test
    void of_two_who_make_the_same_nobody_keeps_what_is_out_of_date() {
        make(() -> {
            keep(event(IN_TIME));
            make();
        });
        assertThat(kept()).isEqualTo(new Counted(1));
        make(() -> make());
        assertThat(kept()).isNotNull();
    }

    @Test
    void as_long_as_events_of_the_day_are_missing_nothing_is_kept() {
        written.completeUntil = IN_TIME;
        make();
        assertThat(kept()).isNull();
        written.completeUntil = NEXT_DAY;
        make();
        assertThat(kept()).isNotNull();
    }

    @Test
    void nothing_is_kept_of_books_that_are_cleared() {
        keep(event(IN_TIME));
        make();
        written.chronicle.clear(Histories.PUBLIC_RECORD, Set.of(Kind.AGENCY));
        assertThat(kept()).isNull();
        make(() -> written.chronicle.clear(Histories.PUBLIC_RECORD, Set.of(Kind.AGENCY)));
        assertThat(kept()).isNull();
    }

    @Test
    void nothing_is_kept_of_a_database_that_is_dropped() {
        make(database::drop);
        assertThat(kept()).isNull();
        make(() -> {
            database.drop();
            make();
        });
        assertThat(kept()).isEqualTo(new Counted(2));
    }

    @Test
    void only_so_many_days_are_kept() {
        for (int back = 0; back <= Closings.MOST + 2; back++) {
            var day = DAY.minusDays(back);
            closings.make(day, WHAT, () -> new Counted(1));
        }
        assertThat(database.getCollection("closings").countDocuments()).isEqualTo(Closings.MOST);
        assertThat(kept()).isNotNull();
        assertThat(closings.find(DAY.minusDays(Closings.MOST + 2), WHAT, Counted.class))
                .isEmpty();
    }

    private @Nullable Counted kept() {
        return closings.find(DAY, WHAT, Counted.class).orElse(null);
    }

    private Counted make() {
        return make(() -> {});
    }

    private Counted make(Runnable meanwhile) {
        return closings.make(DAY, WHAT, () -> {
            var counted = new Counted(made.getAndIncrement());
            meanwhile.run();
            return counted;
        });
    }

    private void keep(Happening... events) {
        assertThat(written.chronicle.keep(Histories.PUBLIC_RECORD, List.of(events)))
                .isEmpty();
    }

    private Happening event(Instant time) {
        return event("krut", time);
    }

    private Happening event(String agency, Instant time) {
        return new Happening(
                Kind.AGENCY,
                agency,
                sequence++,
                time,
                _ -> new AgencyRecord(
                        new AgencyId(agency), "ก", "SUBDISTRICT_MUNICIPALITY", null, "ลำปาง", null, List.of()));
    }
}
