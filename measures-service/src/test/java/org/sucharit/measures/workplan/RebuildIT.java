package org.sucharit.measures.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sucharit.kit.test.Tokens;
import org.sucharit.measures.Platform;

class RebuildIT extends Platform {

    @Autowired
    MongoDatabase database;

    @Test
    void a_workplan_is_the_same_after_its_database_was_lost_while_running() {
        var agency = newAgency();
        register(agency);
        var officer = as(Tokens.officer(agency));
        var last = officer.post("/api/measures", """
                {"agency":"%s","fiscalYear":2566,"title":"ประกาศไม่รับของขวัญ"}""".formatted(agency)).expect(201);
        var path = "/api/measures?agency=" + agency + "&fiscalYear=2566";
        var before = asAnyone().get(path + "&after=" + last.position()).expect(200);
        assertThat(before.isStale()).isFalse();
        assertThat(before.body().path("total").asInt()).isOne();

        database.drop();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(asAnyone().get(path).body()).isEqualTo(before.body()));
    }
}
