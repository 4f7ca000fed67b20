package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromqlTests {

    @Test
    void series_and_their_labels_are_found_in_queries() {
        assertThat(Promql.asksFor("up == 0")).isEqualTo(Map.of("up", Set.of()));
        assertThat(Promql.asksFor("sum by (job, le) (rate(a_bucket{of=\"x y{\",job!=\"z\"}[5m])) / on (job) b > 0.05"))
                .isEqualTo(Map.of("a_bucket", Set.of("job", "le", "of"), "b", Set.of("job", "le")));
        assertThat(Promql.asksFor("histogram_quantile(0.95, sum(a)) or max(b) unless c"))
                .containsOnlyKeys("a", "b", "c");
    }

    @Test
    void what_nobody_exports_is_found() {
        var exported = Map.of("a", Set.of("job"));
        assertThat(Promql.unknown("sum by (job) (a) > 1", exported)).isEmpty();
        assertThat(Promql.unknown("a{by=\"x\"}", exported)).containsExactly("no by of a for a{by=\"x\"}");
        assertThat(Promql.unknown("rate(b[5m])", exported)).containsExactly("no b for rate(b[5m])");
    }
}
