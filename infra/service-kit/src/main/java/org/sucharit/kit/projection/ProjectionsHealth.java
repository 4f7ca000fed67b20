package org.sucharit.kit.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up when every read model has read what was there when it began; out of service while rebuilding, with per cent; down
 * while MongoDB is away. Not part of readiness: commands are accepted all the time.
 */
final class ProjectionsHealth implements HealthIndicator {

    private final List<ReadModels> models;

    ProjectionsHealth(List<ReadModels> models) {
        this.models = models;
    }

    @Override
    public Health health() {
        try {
            var standings = models.stream().flatMap(m -> m.standings().stream()).toList();
            var away = models.stream()
                    .map(ReadModels::away)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            boolean caughtUp = away == null && standings.stream().allMatch(Standing::caughtUp);
            Map<String, Object> groups = new LinkedHashMap<>();
            for (var standing : standings) {
                var details = new LinkedHashMap<String, Object>();
                details.put("percent", standing.percent());
                details.put("parked", standing.parked());
                if (standing.trouble() != null) details.put("trouble", standing.trouble());
                groups.put(standing.group(), details);
            }
            var health = away != null ? Health.down() : caughtUp ? Health.up() : Health.outOfService();
            if (away != null) health.withDetail("mongodb", away);
            return health.withDetail("caughtUp", caughtUp)
                    .withDetail("groups", groups)
                    .build();
        } catch (RuntimeException e) {
            return Health.down()
                    .withDetail("caughtUp", false)
                    .withDetail("error", e.getClass().getName())
                    .build();
        }
    }
}
