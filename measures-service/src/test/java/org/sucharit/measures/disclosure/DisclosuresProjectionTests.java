package org.sucharit.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;

class DisclosuresProjectionTests implements DisclosureSamples {

    final DisclosuresProjection projection = new DisclosuresProjection(new ProjectionStore(Played.database()));

    @Test
    void a_disclosure_is_kept_as_it_was_last_stated() {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(CARRIED));
        assertThat(row().carriedFrom()).isEqualTo(FROM);
        assertThat(row().content()).isEqualTo(CARRIED.content());
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(CARRIED, REVISED));
        assertThat(row().carriedFrom()).isNull();
        assertThat(row().content()).isEqualTo(CONTENT);
        assertThat(row().version()).isOne();
        assertThat(row().item()).isEqualTo(ID.item());
    }

    @Test
    void starting_anew_forgets_everything() {
        Played.twice(projection, AGENCY.value(), ID.toString(), List.of(REVISED));
        projection.reset();
        assertThat(projection.rows().byId(ID.toString())).isEmpty();
    }

    DisclosureRow row() {
        return projection.rows().byId(ID.toString()).orElseThrow();
    }
}
