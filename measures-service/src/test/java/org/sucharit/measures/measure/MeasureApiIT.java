package org.sucharit.measures.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sucharit.measures.Platform;

class MeasureApiIT extends Platform {

    @Test
    void starts() {
        assertThat(asAnyone()
                        .get("/api/agencies")
                        .expect(200)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }
}
