package org.sucharit.kit.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.serialization.SerializationException;
import org.bson.BsonMaximumSizeExceededException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what repeating can cure (a store that is away) from what it can't (an event that does not fit the code). */
public final class Faults {

    /** Shutdown, step-down, interruption, time limits: said by a server about itself, not about the document. */
    private static final Set<Integer> SERVER_STATE =
            Set.of(6, 7, 50, 64, 89, 91, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    private Faults() {}

    /** Whether the error, or one that caused it, comes from PostgreSQL, MongoDB, Kafka or the network. */
    public static boolean infrastructure(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause() == e ? null : e.getCause()) {
            if (aboutDocument(e) || aboutEvent(e)) return false;
            if (e instanceof MongoException
                    || e instanceof SQLException
                    || e instanceof IOException
                    || e instanceof TimeoutException
                    || e instanceof InterruptedException
                    || e instanceof KafkaException
                    || e instanceof TransientDataAccessException
                    || e instanceof DataAccessResourceFailureException
                    || e instanceof TransactionException
                    || e instanceof AxonTransientException
                    || e instanceof OutOfMemoryError) return true;
        }
        return false;
    }

    /** Jackson 2, which reads stored events, calls what it can't parse an input error. */
    private static boolean aboutEvent(Throwable error) {
        return error instanceof SerializationException || error instanceof JsonProcessingException;
    }

    /** Whether MongoDB refused the document itself. */
    static boolean aboutDocument(Throwable error) {
        return switch (error) {
            case BsonMaximumSizeExceededException _ -> true;
            case MongoWriteException e -> !SERVER_STATE.contains(e.getError().getCode());
            case MongoBulkWriteException e ->
                e.getWriteConcernError() == null
                        && !e.getWriteErrors().isEmpty()
                        && e.getWriteErrors().stream().noneMatch(w -> SERVER_STATE.contains(w.getCode()));
            default -> false;
        };
    }
}
