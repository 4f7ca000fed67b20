package org.sucharit.complaints.sealing;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Events tell the day they happened on, never the hour: who knows when a colleague left the room could tell who filed. */
@Component
final class EventDays implements InitializingBean {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Clock exact;

    EventDays(Clock exact) {
        this.exact = exact;
    }

    @Override
    public void afterPropertiesSet() {
        InstantSource days = this::beginningOfTheDay;
        GenericEventMessage.clock = days.withZone(BANGKOK);
    }

    private Instant beginningOfTheDay() {
        return exact.instant()
                .atZone(BANGKOK)
                .toLocalDate()
                .atStartOfDay(BANGKOK)
                .toInstant();
    }
}
