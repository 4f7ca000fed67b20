package org.sucharit.measures.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

class PlacesTests {

    private final Places places = new Places(2, Duration.ofMillis(10));

    @Test
    void who_finds_no_room_is_told_to_come_back() {
        try (var _ = places.take();
                var _ = places.take()) {
            assertThatExceptionOfType(Problem.class).isThrownBy(places::take).satisfies(problem -> {
                assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                assertThat(problem.code()).isEqualTo("TOO_MANY_DOCUMENTS");
                assertThat(problem.headers()).containsEntry("Retry-After", "10");
            });
        }
    }

    @Test
    void who_leaves_makes_room() {
        for (int turn = 0; turn < 5; turn++)
            try (var _ = places.take()) {
                assertThat(turn).isNotNegative();
            }
        try (var first = places.take();
                var second = places.take()) {
            assertThat(first).isNotSameAs(second);
        }
    }
}
