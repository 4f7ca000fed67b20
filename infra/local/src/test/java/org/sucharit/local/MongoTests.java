package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoTests {

    @Test
    void the_embedded_server_takes_as_much_as_the_operator_allows() throws IOException {
        assertThat(command(Map.of())).contains("-Xmx288m");
        assertThat(command(Map.of("SUCHARIT_MONGODB_MEGABYTES", "3000"))).contains("-Xmx3000m");
    }

    @Test
    void memory_beyond_the_usual_is_found_at_the_start_and_not_while_it_answers() throws IOException {
        assertThat(command(Map.of())).doesNotContain("-XX:+AlwaysPreTouch");
        assertThat(command(Map.of("SUCHARIT_MONGODB_MEGABYTES", "3000"))).contains("-XX:+AlwaysPreTouch", "-Xms1500m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "99", "-288", "288m", "1e3", "๒๘๘", "100000"})
    void anything_but_a_number_of_megabytes_is_refused_before_the_start(String said) {
        assertThatThrownBy(() -> Mongo.megabytes(Map.of("SUCHARIT_MONGODB_MEGABYTES", said)))
                .isInstanceOf(CannotStart.class);
    }

    private static Iterable<String> command(Map<String, String> environment) throws IOException {
        var built = Path.of("target");
        return new Mongo(built, 27017, built, null, Mongo.megabytes(environment)).command();
    }
}
