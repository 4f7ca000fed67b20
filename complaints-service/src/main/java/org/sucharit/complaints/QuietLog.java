package org.sucharit.complaints;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Whatever levels are configured, nothing finer than INFO is written: there libraries write down headers, arguments and bodies. The
 * web server quotes parameters and cookies it can't read at INFO already, and what a failed request threw at ERROR.
 */
final class QuietLog extends TurboFilter implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** The coarsest level that is let through, by the beginning of the logger's name. */
    private static final Map<String, Level> LEAST = Map.of(
            "org.apache.catalina.core.ContainerBase", Level.OFF,
            "org.apache.catalina", Level.ERROR,
            "org.apache.coyote", Level.ERROR,
            "org.apache.tomcat", Level.ERROR,
            "org.springframework.web", Level.ERROR,
            "org.springframework.security", Level.ERROR,
            // every line here would be somebody filing or coming back; what fails is counted by CitizenFailures
            "org.sucharit.complaints.filing", Level.OFF,
            "org.sucharit.complaints.mailbox", Level.OFF);

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable error) {
        return level.isGreaterOrEqual(least(logger.getName())) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static Level least(String name) {
        if (!name.startsWith("org.")) return Level.INFO;
        return LEAST.entrySet().stream()
                .filter(beginning -> name.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .max((one, other) -> Integer.compare(one.toInt(), other.toInt()))
                .orElse(Level.INFO);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs
                && logs.getTurboFilterList().stream().noneMatch(QuietLog.class::isInstance)) {
            setContext(logs);
            start();
            logs.addTurboFilter(this);
        }
    }

    /** Once the levels have been set up. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
