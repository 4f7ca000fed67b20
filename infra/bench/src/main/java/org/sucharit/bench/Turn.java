package org.sucharit.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What agencies do in the course of a fiscal year, in this order: all agencies the first thing, then all the next one. */
enum Turn {
    REGISTERED(0, 1),
    UNITS_NAMED(1, 1),
    ASSESSED(2, 1),
    DISCLOSED(20, 3),
    DRAFTED(30, InventedAgency.MEASURES),
    ADOPTED(45, InventedAgency.MEASURES),
    ACTED(90, InventedAgency.MEASURES),
    FOLLOWED_UP(120, InventedAgency.MEASURES),
    MET_OBSTACLE(150, InventedAgency.MEASURES),
    OVERCAME_IT(165, InventedAgency.MEASURES),
    ACTED_AGAIN(210, InventedAgency.MEASURES),
    FOLLOWED_UP_AGAIN(250, InventedAgency.MEASURES),
    RECOMMENDED(280, InventedAgency.MEASURES),
    CAME_TO_SOMETHING(300, InventedAgency.MEASURES),
    ENDED(320, InventedAgency.MEASURES);

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalTime OFFICES_OPEN = LocalTime.of(8, 30);

    private final int day;
    final int times;

    /** @param day of the year, counted from 0, of the first time; the next one is a day later */
    Turn(int day, int times) {
        this.day = day;
        this.times = times;
    }

    LocalDate day(int time) {
        return InventedNation.FIRST_DAY.plusDays(day + time);
    }

    /** @param agency counted from 0: one a second */
    Instant at(int time, int agency) {
        return day(time)
                .atTime(OFFICES_OPEN)
                .plusSeconds(agency)
                .atZone(BANGKOK)
                .toInstant();
    }
}
