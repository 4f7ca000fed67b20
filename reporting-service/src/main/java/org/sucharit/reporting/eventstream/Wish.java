package org.sucharit.reporting.eventstream;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events a reader wants; what is null is not asked for.
 *
 * @param topics labels; empty for all
 * @param since only what happened then or later
 */
record Wish(
        List<String> topics,
        @Nullable String agency,
        @Nullable String province,
        @Nullable Instant since) {

    static final Wish EVERYTHING = new Wish(List.of(), null, null, null);

    boolean takes(StreamedEvent event) {
        return (topics.isEmpty() || topics.contains(event.topic()))
                && (agency == null || agency.equals(event.agency()))
                && (province == null || province.equals(event.province()))
                && (since == null || !event.time().isBefore(since));
    }

    /** The same as a condition on the tape. */
    String sql() {
        var sql = new StringBuilder();
        if (!topics.isEmpty()) sql.append(" AND topic IN (:topics)");
        if (agency != null) sql.append(" AND agency = :agency");
        if (province != null) sql.append(" AND agency IN (SELECT code FROM event_agency WHERE province = :province)");
        if (since != null) sql.append(" AND time >= :since");
        return sql.toString();
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        if (!topics.isEmpty()) params.put("topics", topics);
        if (agency != null) params.put("agency", agency);
        if (province != null) params.put("province", province);
        if (since != null) params.put("since", Timestamp.from(since));
        return params;
    }
}
