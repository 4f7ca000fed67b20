package org.sucharit.gateway;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Whatever levels are configured, nothing finer than INFO is written, and from the web server only what is an error: at finer levels
 * libraries write down headers, paths and bodies, a citizen's receipt among them.
 */
final class QuietLog extends TurboFilter implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

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

    /** What a failed request threw is written by {@link ErrorPages}, and not by the server beside it. */
    private static Level least(String name) {
        if (name.startsWith("org.apache.catalina.core.ContainerBase")) {
            return Level.OFF;
        }
        return name.startsWith("org.apache.") ? Level.ERROR : Level.INFO;
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
