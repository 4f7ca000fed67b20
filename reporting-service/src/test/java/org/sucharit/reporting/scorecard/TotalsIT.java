package org.sucharit.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.reporting.scorecard.Scorecard.Kind;
import org.sucharit.reporting.scorecard.Total.Nation;
import org.sucharit.reporting.scorecard.Total.Province;

/** Two replicas that each remember what they have added up. */
class TotalsIT {

    private static final int YEAR = 2569;
    private static final Province NAN = new Province("น่าน", YEAR);
    private static final Province PHRAE = new Province("แพร่", YEAR);
    private static final Nation NATION = new Nation(YEAR);
    private static final List<AgencyId> AGENCIES =
            List.of(new AgencyId("5550101"), new AgencyId("5550102"), new AgencyId("6550103"));

    private final MongoClient client = TestMongo.shared().client();
    private final ProjectionStore store = new ProjectionStore(client.getDatabase(TestMongo.freshDatabase()));
    private final Cards cards = new Cards(store);
    private final Totals one = new Totals(cards);
    private final Totals other = new Totals(cards);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whoever_adds_up_knows_what_others_have_written() {
        change(AGENCIES.get(0), 1, one);
        change(AGENCIES.get(0), 2, one);
        change(AGENCIES.get(1), 10, other);
        change(AGENCIES.get(0), 3, one);
        change(AGENCIES.get(2), 100, one);

        assertThat(planned(NAN)).isEqualTo(113);
        assertThat(planned(NATION)).isEqualTo(113);
    }

    @Test
    void a_part_that_left_is_not_counted_any_more() {
        for (var agency : AGENCIES) for (int again = 0; again < 2; again++) change(agency, 1, one);

        move(AGENCIES.get(0), PHRAE, other);
        assertThat(planned(NAN)).isEqualTo(2);
        assertThat(planned(PHRAE)).isEqualTo(1);

        move(AGENCIES.get(1), PHRAE, one);
        assertThat(planned(NAN)).isEqualTo(1);
        assertThat(planned(PHRAE)).isEqualTo(2);
        assertThat(planned(NATION)).isEqualTo(3);
    }

    @Test
    void nothing_is_remembered_of_rows_that_began_anew() {
        for (int again = 0; again < 3; again++) change(AGENCIES.get(0), 1, one);
        cards.clear();

        for (int again = 0; again < 3; again++) {
            change(AGENCIES.get(1), 10, one);
            assertThat(planned(NAN)).isEqualTo(10);
        }
    }

    @Test
    void sums_are_right_whoever_wrote_last() {
        var random = new Random(2569);
        var expected = new long[AGENCIES.size()];
        for (int step = 0; step < 200; step++) {
            int which = random.nextInt(AGENCIES.size());
            expected[which] = random.nextInt(1000);
            change(AGENCIES.get(which), expected[which], random.nextBoolean() ? one : other);
            assertThat(planned(NATION)).isEqualTo(expected[0] + expected[1] + expected[2]);
        }
    }

    private void change(AgencyId agency, long planned, Totals replica) {
        var fresh = write(agency, NAN, planned);
        var provinces = replica.write(Map.of(NAN, Set.of(Card.id(agency, YEAR))), fresh);
        replica.write(Map.of(NATION, Set.of(NAN.id())), provinces);
    }

    private void move(AgencyId agency, Province to, Totals replica) {
        var fresh = write(agency, to, 1);
        var provinces =
                replica.write(Map.of(NAN, Set.of(Card.id(agency, YEAR)), to, Set.of(Card.id(agency, YEAR))), fresh);
        replica.write(Map.of(NATION, Set.of(NAN.id(), to.id())), provinces);
    }

    /** @return it by id, where it is known how it stands */
    private Map<String, Card> write(AgencyId agency, Province province, long planned) {
        var id = Card.id(agency, YEAR);
        var card = new Card(
                id,
                0,
                Kind.AGENCY,
                agency.value(),
                null,
                province.name(),
                YEAR,
                null,
                List.of(),
                Map.of(),
                tally(planned));
        var row = card.after(cards.find(id).orElse(null));
        assertThat(cards.replace(List.of(row))).isEmpty();
        return row.version() == 0 ? Map.of() : Map.of(id, row.written());
    }

    private static Tally tally(long planned) {
        var work = new Work(0, planned, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return Tally.ONE.plus(new Tally(0, work, Disclosed.NONE, Assessed.NONE, Map.of(), Map.of(), null, null));
    }

    private long planned(Total total) {
        return cards.find(total.id()).orElseThrow().tally().work().planned();
    }
}
