package org.sucharit.kit.periodic;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** Schedules with the settings applied. */
final class Schedules {

    private final Environment environment;

    Schedules(Environment environment) {
        this.environment = environment;
    }

    Schedule of(PeriodicWork work) {
        var setting = "sucharit.periodic." + work.name();
        var every = environment.getProperty(setting + ".every");
        if (every != null) return Schedule.every(duration(setting + ".every", every));
        var at = environment.getProperty(setting + ".at");
        return at == null ? work.schedule() : Schedule.daily(time(setting + ".at", at));
    }

    private static Duration duration(String setting, String text) {
        try {
            return DurationStyle.detectAndParse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " is no duration like 10m or PT10M: " + text, e);
        }
    }

    private static LocalTime time(String setting, String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(setting + " is no time of day like 07:30: " + text, e);
        }
    }
}
