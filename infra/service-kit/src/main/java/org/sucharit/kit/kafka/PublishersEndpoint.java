package org.sucharit.kit.kafka;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.sucharit.kit.projection.Drops;
import org.sucharit.kit.projection.ParkedEvent;

/**
 * For operators: {@code GET /actuator/publishers} shows what runs once only and what is parked;
 * {@code POST /actuator/publishers/{group}/retry} and {@code …/drop} as for projections, {@code …/republish} sends
 * everything again (consumers drop what they have seen) and wants a reason.
 */
@Endpoint(id = "publishers")
final class PublishersEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(PublishersEndpoint.class);

    private final Publishing publishing;
    private final Drops drops;

    PublishersEndpoint(Publishing publishing, Drops drops) {
        this.publishing = publishing;
        this.drops = drops;
    }

    record Detail(Publishing.Standing standing, List<ParkedEvent> parked) {}

    @ReadOperation
    List<Publishing.Standing> all() {
        return publishing.standings();
    }

    @ReadOperation
    @Nullable
    Detail one(@Selector String group) {
        return publishing.standings().stream()
                .filter(standing -> standing.group().equals(group))
                .findFirst()
                .map(standing -> new Detail(standing, publishing.parked().list(group)))
                .orElse(null);
    }

    @WriteOperation
    @Nullable
    Map<String, Object> act(
            @Selector String group, @Selector String operation, @Nullable String aggregateId, @Nullable String reason) {
        var found = publishing.group(group);
        if (found == null) return null;
        switch (operation) {
            case "retry" -> {
                if (aggregateId != null) found.retry(aggregateId);
                else for (var event : publishing.parked().list(group)) found.retry(event.aggregateId());
            }
            case "drop" -> {
                if (aggregateId == null) throw refused("drop needs aggregateId and reason");
                if (!drops.takesOne(aggregateId)) throw refused("this takes two persons: see the operations page");
                LOG.warn("'{}' goes on without an event of {}: {}", group, aggregateId, required(reason));
                found.skip(aggregateId);
            }
            case "republish" -> {
                LOG.warn("'{}' publishes everything again: {}", group, required(reason));
                found.again();
            }
            default -> throw refused("retry, drop or republish");
        }
        return Map.of("parked", publishing.parked().count(group));
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw refused("a reason is needed");
        return reason;
    }

    private static InvalidEndpointRequestException refused(String why) {
        return new InvalidEndpointRequestException(why, why);
    }
}
