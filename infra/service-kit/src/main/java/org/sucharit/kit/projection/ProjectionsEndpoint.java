package org.sucharit.kit.projection;

import java.util.List;
import java.util.Objects;
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

    private final List<ReadModels> models;
    private final Drops drops;

    ProjectionsEndpoint(List<ReadModels> models, Drops drops) {
        this.models = models;
        this.drops = drops;
    }

    record Overview(@Nullable String away, List<Standing> groups) {}

    record Detail(Standing standing, List<ParkedEvent> parked) {}

    @ReadOperation
    Overview all() {
        return new Overview(
                models.stream()
                        .map(ReadModels::away)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                models.stream().flatMap(m -> m.standings().stream()).toList());
    }

    @ReadOperation
    @Nullable
    Detail one(@Selector String group) {
        for (var model : models)
            for (var standing : model.standings())
                if (standing.group().equals(group)) return new Detail(standing, model.parked(group));
        return null;
    }

    @WriteOperation
    @Nullable
    Detail act(
            @Selector String group, @Selector String operation, @Nullable String aggregateId, @Nullable String reason) {
        for (var model : models)
            if (model.standings().stream().anyMatch(s -> s.group().equals(group))) {
                act(model, group, operation, aggregateId, reason);
                return one(group);
            }
        return null;
    }

    private void act(
            ReadModels model, String group, String operation, @Nullable String aggregateId, @Nullable String reason) {
        try {
            switch (operation) {
                case "replay" -> model.replay(group);
                case "retry" -> model.retry(group, aggregateId);
                case "drop" -> {
                    if (aggregateId == null || reason == null || reason.isBlank())
                        throw new IllegalArgumentException("drop needs aggregateId and reason");
                    if (!drops.takesOne(aggregateId))
                        throw new IllegalArgumentException("this takes two persons: see the operations page");
                    model.drop(group, aggregateId, reason);
                }
                default -> throw new IllegalArgumentException("replay, retry or drop");
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException("" + e.getMessage(), "" + e.getMessage());
        }
    }
}
