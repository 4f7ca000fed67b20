package org.sucharit.kit.periodic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** For operators: {@code GET /actuator/periodic} shows how often each work is done, when last and next, and where. */
@Endpoint(id = "periodic")
final class PeriodicEndpoint {

    private final Clockwork clockwork;

    PeriodicEndpoint(Clockwork clockwork) {
        this.clockwork = clockwork;
    }

    @ReadOperation
    List<Standing> all() {
        return clockwork.standings();
    }

    @ReadOperation
    @Nullable
    Standing one(@Selector String name) {
        return clockwork.standings().stream()
                .filter(standing -> standing.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
