package org.sucharit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimPathTests {

    private static final Map<String, Object> CLAIMS = Map.of(
            "memberships", List.of("a"),
            "https://sucharit.example/memberships", List.of("b"),
            "realm", Map.of("sucharit", Map.of("memberships", List.of("c"))));

    @Test
    void a_claim_stands_by_itself_or_within_others() {
        assertThat(new ClaimPath("memberships").in(CLAIMS)).hasValue(List.of("a"));
        assertThat(new ClaimPath("https://sucharit.example/memberships").in(CLAIMS))
                .hasValue(List.of("b"));
        assertThat(new ClaimPath("realm.sucharit.memberships").in(CLAIMS)).hasValue(List.of("c"));
    }

    @Test
    void what_is_not_there_is_nothing() {
        for (var name :
                List.of("", "rights", "realm.memberships", "memberships.a", "realm.sucharit.memberships.c", "."))
            assertThat(new ClaimPath(name).in(CLAIMS)).as(name).isEmpty();
    }
}
