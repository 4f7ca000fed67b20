package org.sucharit.measures.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sucharit.kit.projection.ProjectionStore;
import org.sucharit.kit.test.Played;
import org.sucharit.kit.web.PageWish;

class AgenciesProjectionTests implements AgencySamples {

    final AgenciesProjection projection = new AgenciesProjection(new ProjectionStore(Played.database()));
    final Agencies agencies = new Agencies(projection);

    @Test
    void an_agency_is_found_by_name_code_and_province() {
        Played.twice(projection, AGENCY.value(), AGENCY.value(), ALL);
        assertThat(found("บ้าน ไร่", null)).isOne();
        assertThat(found("BAN-RAI", null)).isOne();
        assertThat(found(".*", "ลำปาง")).isOne();
        assertThat(found("บ้านไร่", "ตาก")).isZero();
        assertThat(found("บ้านนา", null)).isZero();
    }

    @Test
    void it_is_shown_as_it_now_stands_with_the_version_of_its_last_event() {
        Played.twice(projection, AGENCY.value(), AGENCY.value(), ALL);
        assertThat(agencies.find(null, null, new PageWish(null, null)).items())
                .containsExactly(new AgencyRow.AgencyView(
                        AGENCY.value(),
                        RENAMED.nameTh(),
                        REVISED.type(),
                        REVISED.district(),
                        REVISED.province(),
                        REVISED.website(),
                        4));
        projection.reset();
        assertThat(found(null, null)).isZero();
    }

    long found(@Nullable String query, @Nullable String province) {
        return agencies.find(query, province, new PageWish(null, null)).total();
    }
}
