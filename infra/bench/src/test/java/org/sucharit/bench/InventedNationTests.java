package org.sucharit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventedNationTests {

    private static final int AGENCIES = 50;
    private static final List<String> PROVINCES = List.of("น่าน", "ลำปาง", "เลย");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_same_seed_makes_the_same_events() {
        assertThat(lines(nation(7))).isEqualTo(lines(nation(7)));
        assertThat(lines(nation(7))).isNotEqualTo(lines(nation(8)));
    }

    @Test
    void events_of_a_stream_follow_each_other_without_a_hole() {
        var next = new HashMap<String, Long>();
        nation(7).tell(fact -> {
            assertThat(fact.sequence()).isEqualTo(next.getOrDefault(fact.aggregate(), 0L));
            next.merge(fact.aggregate(), 1L, Long::sum);
        });
    }

    @Test
    void nothing_happens_before_what_was_told_already() {
        var times = new ArrayList<Instant>();
        nation(7).tell(fact -> times.add(fact.time()));
        assertThat(times).isSorted();
    }

    @Test
    void what_open_data_must_have_is_what_was_told() {
        var nation = nation(7);
        var told = new HashMap<String, Long>();
        nation.tell(fact -> told.merge(fact.name(), 1L, Long::sum));
        var tables = nation.tables();
        assertThat(tables.of("agencies").rows()).isEqualTo(AGENCIES);
        assertThat(tables.of("measures").rows()).isEqualTo(told.get("measures.MeasureDrafted"));
        assertThat(tables.of("actions").rows()).isEqualTo(told.get("measures.ActionRecorded"));
        assertThat(tables.of("measures").column("actions").sum())
                .isEqualByComparingTo(BigDecimal.valueOf(tables.of("actions").rows()));
        assertThat(tables.of("measures").column("followedUpOn").entries())
                .isEqualTo(told.get("measures.FollowUpRecorded"));
        assertThat(tables.of("measures").column("completedOn").filled())
                .isEqualTo(told.get("measures.MeasureCompleted"));
        assertThat(tables.of("complaint-figures").rows()).isEqualTo(AGENCIES * 12);
    }

    @Test
    void what_scorecards_must_say_adds_up() {
        var nation = nation(7);
        nation.tell(_ -> {});
        var counts = new Counts();
        nation.agencies().forEach(agency -> counts.add(agency.counts()));
        var measures = BigDecimal.valueOf(AGENCIES * InventedAgency.MEASURES);
        assertThat(sum(counts, "total", "cancelled")).isEqualByComparingTo(measures);
        assertThat(sum(counts, "planned", "inProgress", "completed")).isEqualByComparingTo(sum(counts, "total"));
    }

    private static BigDecimal sum(Counts counts, String... places) {
        return Stream.of(places)
                .map(place -> counts.sums().getOrDefault("/measures/" + place, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static InventedNation nation(long seed) {
        return new InventedNation(seed, AGENCIES, PROVINCES);
    }

    private static List<String> lines(InventedNation nation) {
        var lines = new ArrayList<String>();
        nation.tell(fact -> lines.add(fact.line()));
        nation.enter(TODAY, fact -> lines.add(fact.line()));
        return lines;
    }
}
