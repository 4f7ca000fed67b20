package org.sucharit.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.axonframework.serialization.SerializationException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FaultsTests {

    @Test
    void a_store_that_is_away_is_tried_again() {
        assertThat(Faults.infrastructure(new MongoTimeoutException("away"))).isTrue();
        assertThat(Faults.infrastructure(new IllegalStateException(new SQLTransientConnectionException())))
                .isTrue();
        assertThat(Faults.infrastructure(new DataAccessResourceFailureException("away")))
                .isTrue();
        assertThat(Faults.infrastructure(new RuntimeException(new IOException())))
                .isTrue();
        assertThat(Faults.infrastructure(new org.apache.kafka.common.errors.TimeoutException()))
                .isTrue();
        assertThat(Faults.infrastructure(refused(91))).isTrue();
    }

    @Test
    void an_event_that_does_not_fit_is_not() {
        assertThat(Faults.infrastructure(new IllegalArgumentException())).isFalse();
        assertThat(Faults.infrastructure(new StackOverflowError())).isFalse();
        assertThat(Faults.infrastructure(refused(11000))).isFalse();
        try {
            new ObjectMapper().readTree("{");
        } catch (IOException e) {
            assertThat(Faults.infrastructure(new SerializationException("", e))).isFalse();
        }
    }

    static MongoWriteException refused(int code) {
        return new MongoWriteException(new WriteError(code, "", new BsonDocument()), new ServerAddress(), Set.of());
    }
}
