package org.sucharit.kit.kafka;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service while something keeps a publisher or reaction from going on; commands are accepted all the same. */
final class PublishingHealth implements HealthIndicator {

    private final Publishing publishing;

    PublishingHealth(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public Health health() {
        try {
            boolean blocked = false;
            var groups = new LinkedHashMap<String, Object>();
            for (var standing : publishing.standings()) {
                var details = new LinkedHashMap<String, Object>();
                details.put("position", standing.position());
                details.put("parked", standing.parked());
                if (standing.trouble() != null) details.put("trouble", standing.trouble());
                blocked |= standing.trouble() != null;
                groups.put(standing.group(), details);
            }
            return (blocked ? Health.outOfService() : Health.up())
                    .withDetail("groups", groups)
                    .build();
        } catch (RuntimeException e) {
            return Health.down().withDetail("error", e.getClass().getName()).build();
        }
    }
}
