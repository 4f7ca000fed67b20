package org.sucharit.kit.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For operators: {@code GET /actuator/projections} shows how far each read model is and what is parked;
 * {@code POST /actuator/projections/{group}/replay} rebuilds it, {@code …/retry} tries parked aggregates again (one with
 * {@code aggregateId}, else all), {@code …/drop} takes one further without the event it is parked for and wants a reason.
 */
@Endpoint(id = "projections")
final class ProjectionsEndpoint {

    private final Projections projections;

    ProjectionsEndpoint(Projections projections) {
        this.projections = projections;
    }

    record Overview(@Nullable String away, List<Projections.Standing> groups) {}

    record Detail(Projections.Standing standing, List<ParkedEvent> parked) {}

    @ReadOperation
    Overview all() {
        return new Overview(projections.away(), projections.standings());
    }

    @ReadOperation
    @Nullable
    Detail one(@Selector String group) {
        return projections.standings().stream()
                .filter(standing -> standing.group().equals(group))
                .findFirst()
                .map(standing -> new Detail(standing, projections.parked(group)))
                .orElse(null);
    }

    @WriteOperation
    Map<String, Object> act(
            @Selector String group, @Selector String operation, @Nullable String aggregateId, @Nullable String reason) {
        try {
            return switch (operation) {
                case "replay" -> {
                    projections.replay(group);
                    yield Map.of("replaying", true);
                }
                case "retry" -> Map.of("parked", projections.retry(group, aggregateId));
                case "drop" -> {
                    if (aggregateId == null || reason == null || reason.isBlank())
                        throw new InvalidEndpointRequestException(
                                "drop needs aggregateId and reason", "drop needs aggregateId and reason");
                    yield Map.of("dropped", projections.drop(group, aggregateId, reason));
                }
                default -> throw new InvalidEndpointRequestException("no such operation", "replay, retry or drop");
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException("" + e.getMessage(), "" + e.getMessage());
        }
    }
}
