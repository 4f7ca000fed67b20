package org.sucharit.complaints;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.FailureLog;

/**
 * A line in the log tells the second. What fails for a citizen is therefore counted, and told when the day ends or the service
 * does; what fails for staff is told at once.
 */
@Component
final class CitizenFailures implements FailureLog, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CitizenFailures.class);

    /** So many kinds of failures are told apart; a stack trace each. */
    private static final int MOST = 100;

    private final FailureLog atOnce = FailureLog.atOnce();
    private final Map<String, LongAdder> counted = new ConcurrentHashMap<>();
    private final ThreadPoolTaskScheduler midnight = new ThreadPoolTaskScheduler();
    private final Clock clock;
    private volatile boolean running;

    CitizenFailures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void failed(HttpServletRequest request, String what, boolean expected) {
        if (!CitizenDoors.leadsToCitizens(request)) atOnce.failed(request, what, expected);
        else if (counted.size() < MOST || counted.containsKey(what))
            counted.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /** What was counted since it was told last. */
    void tell() {
        for (var what : counted.keySet()) {
            var times = counted.remove(what);
            if (times != null) log.error("Requests of citizens failed {} times: {}", times.sum(), what);
        }
    }

    /** In every replica: each has counted what it saw itself, so it is no periodic work that one does for all. */
    @Override
    public void start() {
        running = true;
        midnight.setClock(clock);
        midnight.setThreadNamePrefix("citizen-failures-");
        midnight.initialize();
        midnight.schedule(this::tell, new CronTrigger("@daily", clock.getZone()));
    }

    @Override
    public void stop() {
        running = false;
        midnight.shutdown();
        tell();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
