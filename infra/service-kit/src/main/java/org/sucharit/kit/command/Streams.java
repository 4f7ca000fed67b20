package org.sucharit.kit.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.store.EventTypes;

/** Looks up aggregates in PostgreSQL, for deciding access before a command is sent. */
public final class Streams {

    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final EventTypes types;
    private final Map<String, Origin> origins = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Origin> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Streams(JdbcClient jdbc, EventTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** @return empty when there is no event of the aggregate */
    public Optional<StreamHead> head(String aggregateId) {
        return jdbc.sql("""
                        SELECT e.type, e.sequence_number, (SELECT agency FROM domain_event f
                            WHERE f.aggregate_identifier = e.aggregate_identifier AND f.sequence_number = 0) AS agency
                        FROM domain_event e WHERE e.aggregate_identifier = ?
                        ORDER BY e.sequence_number DESC LIMIT 1
                        """)
                .param(aggregateId)
                .query((row, _) -> new StreamHead(
                        types.context() + "." + row.getString("type"),
                        new AgencyId(Objects.requireNonNull(row.getString("agency"), "stream without an agency")),
                        row.getLong("sequence_number")))
                .optional();
    }

    /**
     * @param type the aggregate's name, with or without the context: {@code measures.Measure}, {@code Measure}
     * @throws Problem {@code NOT_FOUND}, 404, when there is no such aggregate or it is of another type
     */
    public StreamHead require(String aggregateId, String type) {
        return head(aggregateId).filter(head -> head.type().equals(full(type))).orElseThrow(Problem::notFound);
    }

    /**
     * Whose an aggregate is, which never changes: it is looked up once for as long as it is remembered.
     *
     * @param type as for {@link #require}
     * @throws Problem {@code NOT_FOUND}, 404, when there is no such aggregate or it is of another type
     */
    public AgencyId ownerOf(String aggregateId, String type) {
        var origin = origins.get(aggregateId);
        if (origin == null) {
            var head = head(aggregateId).orElseThrow(Problem::notFound);
            origin = new Origin(head.type(), head.agency());
            // what the running transaction has begun may yet be rolled back, and be begun by another
            if (!TransactionSynchronizationManager.isActualTransactionActive()) origins.put(aggregateId, origin);
        }
        if (!origin.type().equals(full(type))) throw Problem.notFound();
        return origin.agency();
    }

    private record Origin(String type, AgencyId agency) {}

    private String full(String type) {
        return type.contains(".") ? type : types.context() + "." + type;
    }

    /**
     * The aggregates of one type that belong to an agency, oldest first.
     *
     * @param type the aggregate's name without the context: {@code Measure}
     */
    public List<String> ofAgency(AgencyId agency, String type) {
        return jdbc.sql("""
                        SELECT aggregate_identifier FROM domain_event
                        WHERE agency = ? AND type = ? AND sequence_number = 0 ORDER BY global_index
                        """).params(agency.value(), type).query(String.class).list();
    }

    /** Global index of the newest committed event, -1 when there is none. */
    public long position() {
        return jdbc.sql("SELECT coalesce(max(global_index), -1) FROM domain_event")
                .query(Long.class)
                .single();
    }

    /** What a command that changed nothing is answered with: the aggregate's version, -1 without events, and the newest position. */
    Answer unchanged(String aggregateId) {
        return jdbc.sql("""
                        SELECT coalesce((SELECT max(sequence_number) FROM domain_event WHERE aggregate_identifier = ?), -1),
                            coalesce((SELECT max(global_index) FROM domain_event), -1)
                        """)
                .param(aggregateId)
                .query((row, _) -> new Answer(aggregateId, row.getLong(1), row.getLong(2)))
                .single();
    }
}
