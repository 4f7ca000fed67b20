package org.sucharit.faults;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sucharit.e2e.Databases;

/** What the event store of a service has. */
final class Stored {

    private static final Pattern MARK = Pattern.compile("mark[0-9a-f]{32}");

    private final List<Event> events;
    private final Map<String, List<Event>> byAggregate = new HashMap<>();
    private final Map<String, List<Event>> byMark = new HashMap<>();

    /** @param id the one that a topic has it under, too */
    record Event(long index, String aggregate, long number, String type, String id, Instant time, String payload) {

        String named() {
            return type + " " + number + " of " + aggregate;
        }
    }

    private Stored(List<Event> events) {
        this.events = events;
        for (var event : events) {
            byAggregate
                    .computeIfAbsent(event.aggregate(), _ -> new ArrayList<>())
                    .add(event);
            var marks = MARK.matcher(event.payload());
            while (marks.find())
                byMark.computeIfAbsent(event.type() + marks.group(), _ -> new ArrayList<>())
                        .add(event);
        }
    }

    /** Of sealed payloads there is nothing to be read. */
    static Stored in(Databases databases, String service) throws SQLException, IOException {
        var events = new ArrayList<Event>();
        var payload = service.equals("complaints") ? "''" : "payload";
        try (var connection = databases.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT global_index, aggregate_identifier, sequence_number, payload_type, event_identifier, time_stamp, %s
                        FROM domain_event ORDER BY global_index\
                        """.formatted(payload))) {
            while (rows.next())
                events.add(new Event(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getString(4),
                        rows.getString(5),
                        Instant.parse(rows.getString(6)),
                        rows.getString(7)));
        }
        return new Stored(List.copyOf(events));
    }

    /** Events that are older than the one before them of the same aggregate. */
    List<Event> backwards() {
        var backwards = new ArrayList<Event>();
        for (var one : byAggregate.values()) {
            var before = Instant.MIN;
            for (var event : one.stream().sorted(comparing(Event::number)).toList()) {
                if (event.time().isBefore(before)) backwards.add(event);
                before = event.time();
            }
        }
        return backwards;
    }

    List<Event> all() {
        return events;
    }

    long count(String type) {
        return events.stream().filter(event -> event.type().equals(type)).count();
    }

    List<Event> of(String aggregate, String type) {
        return byAggregate.getOrDefault(aggregate, List.of()).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    List<Event> marked(String type, String mark) {
        return byMark.getOrDefault(type + mark, List.of());
    }

    /** The event that made an aggregate what it is with this version. */
    boolean has(String aggregate, long number) {
        return byAggregate.getOrDefault(aggregate, List.of()).stream().anyMatch(event -> event.number() == number);
    }
}
