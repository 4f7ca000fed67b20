package org.sucharit.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.sucharit.measures.measure.MeasureEvent;

/**
 * Measures of years ago, invented: what happened to all of them, in the order of time. All do the same in turn, so that two
 * events of one measure are as far apart as there are measures: nothing is gained by their lying together. Those that were
 * carried out come first; the others were only drafted.
 *
 * @param part of the past, from 0: no two parts have a measure in common
 * @param first global index of its first event
 * @param measures how many there are
 * @param carriedOut how many of them have all events of a {@link MeasureCourse}
 */
record MeasurePast(int part, long first, int measures, int carriedOut) {

    private static final Instant BEGIN = Instant.parse("2018-10-01T02:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration STEP = Duration.ofDays(25);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int FISCAL_YEAR = 2562;
    private static final int MORE = MeasureCourse.EVENTS - 1;

    /** @param least of measures; fewer when there would not be two events for each */
    static MeasurePast of(int part, long first, int events, int least) {
        int measures = Math.max(Math.ceilDiv(events, MeasureCourse.EVENTS), Math.min(least, events / 2));
        int carriedOut = (events - measures) / MORE;
        return new MeasurePast(part, first, events - MORE * carriedOut, carriedOut);
    }

    int events() {
        return measures + MORE * carriedOut;
    }

    /** What measures-service would have kept at a place, counted from 0. */
    DomainEventMessage<MeasureEvent> at(int place) {
        int step = place < measures ? 0 : 1 + (place - measures) / carriedOut;
        int measure = place < measures ? place : (place - measures) % carriedOut;
        var time = BEGIN.plus(YEAR.multipliedBy(part))
                .plus(STEP.multipliedBy(step))
                .plusMillis(measure);
        return new GenericDomainEventMessage<>(
                "Measure",
                story(measure).id().toString(),
                step,
                story(measure).at(step, LocalDate.ofInstant(time, BANGKOK)),
                metadata(place, measure),
                random(1, place).toString(),
                time);
    }

    /** Where an event of a measure that was carried out is. */
    int place(int measure, int step) {
        return step == 0 ? measure : measures + (step - 1) * carriedOut + measure;
    }

    MeasureCourse story(int measure) {
        return MeasureCourse.of(random(0, measure), measure, FISCAL_YEAR + part);
    }

    private Map<String, String> metadata(int place, int measure) {
        return Map.of(
                "subject",
                "officer-" + Nation.code(measure % MeasureCourse.AGENCIES),
                "name",
                "เจ้าหน้าที่ผู้รับผิดชอบ",
                "roles",
                "OFFICER",
                "agency",
                Nation.code(measure % MeasureCourse.AGENCIES),
                "correlationId",
                random(2, place).toString(),
                "commandId",
                random(3, place).toString());
    }

    /** As scattered as the ids that are drawn by lot, but the same each time. */
    private UUID random(int kind, int of) {
        long seed = ((long) part << 40) ^ ((long) kind << 36) ^ of;
        long high = mixed(seed) & ~0xF000L | 0x4000L;
        long low = mixed(~seed) >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }

    /** The last part of SplitMix64. */
    private static long mixed(long seed) {
        long z = seed * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
