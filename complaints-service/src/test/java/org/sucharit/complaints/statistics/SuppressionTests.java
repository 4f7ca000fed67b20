package org.sucharit.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTests {

    private static final List<String> CATEGORIES = List.of("BRIBERY", "EMBEZZLEMENT", "OTHER");

    @Test
    void one_small_cell_takes_the_whole_table_with_it() {
        var table = new Breakdown(Map.of("BRIBERY", 12, "OTHER", 4));

        assertThat(Suppression.publishable(Map.of(Aspect.CATEGORY, table), Map.of()))
                .isEmpty();
    }

    @Test
    void cells_of_none_and_of_five_and_more_are_published() {
        var table = new Breakdown(Map.of("BRIBERY", 5, "OTHER", 0));

        assertThat(Suppression.publishable(Map.of(Aspect.CATEGORY, table), Map.of()))
                .containsExactlyEntriesOf(Map.of(Aspect.CATEGORY, table));
    }

    @Test
    void what_only_one_agency_left_out_can_not_be_found_by_subtracting_the_others_from_the_nation() {
        var published = new Breakdown(Map.of("BRIBERY", 20));
        var nation = new Breakdown(Map.of("BRIBERY", 21));

        assertThat(Suppression.publishable(Map.of(Aspect.CATEGORY, nation), Map.of(Aspect.CATEGORY, published)))
                .isEmpty();
    }

    /** Every table that can be had by subtracting published ones from published ones obeys the rule of published ones. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_subtraction_gives_a_small_cell(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var agencies = new ArrayList<Breakdown>();
            var nation = table(random); // cases that only the nation's figures know
            for (int i = random.nextInt(6); i >= 0; i--) {
                var table = table(random);
                agencies.add(table);
                nation = nation.plus(table);
            }
            check(nation, agencies, random);
        }
    }

    private static void check(Breakdown nation, List<Breakdown> agencies, Random random) {
        var published = agencies.stream()
                .map(table -> Suppression.publishable(Map.of(Aspect.CATEGORY, table), Map.of()))
                .flatMap(tables -> tables.values().stream())
                .toList();
        var sum = published.stream().reduce(new Breakdown(Map.of()), Breakdown::plus);
        var ofNation = Suppression.publishable(Map.of(Aspect.CATEGORY, nation), Map.of(Aspect.CATEGORY, sum));
        for (var table : published) assertThat(table.isPublishable()).isTrue();
        var left = ofNation.get(Aspect.CATEGORY);
        if (left == null) return;
        var order = new ArrayList<>(published);
        Collections.shuffle(order, random);
        assertThat(left.isPublishable()).isTrue();
        for (var table : order) {
            left = left.minus(table);
            assertThat(left.isPublishable()).as("%s of %s", published, nation).isTrue();
        }
    }

    private static Breakdown table(Random random) {
        var cells = new TreeMap<String, Integer>();
        for (var category : CATEGORIES) {
            int number = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(3) * 7;
            if (number > 0) cells.put(category, number);
        }
        return new Breakdown(cells);
    }
}
