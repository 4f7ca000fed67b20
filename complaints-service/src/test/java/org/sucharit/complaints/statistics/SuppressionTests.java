package org.sucharit.complaints.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressionTests {

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
}
