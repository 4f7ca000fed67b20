package org.sucharit.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/** Where failures that are ours are written down. A service where the time of a request could betray somebody declares its own. */
@FunctionalInterface
public interface FailureLog {

    /**
     * @param what kind of failure and its exceptions, without their messages: those often quote what somebody wrote
     * @param expected something was away, rather than wrong
     */
    void failed(HttpServletRequest request, String what, boolean expected);

    /** At once, with the pattern of the address, not the address: that may name a person or a case. */
    static FailureLog atOnce() {
        Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
        return (request, what, expected) -> {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            if (expected) log.warn("{} {}: {}", request.getMethod(), pattern, what);
            else log.error("{} {}: {}", request.getMethod(), pattern, what);
        };
    }

    /** Only what is ours: a caller's mistakes are written nowhere. */
    default void add(Problem problem, Throwable error, HttpServletRequest request) {
        if (!problem.status().is5xxServerError()) return;
        boolean away = problem.status() == HttpStatus.SERVICE_UNAVAILABLE;
        failed(request, away ? Traces.names(error) : Traces.of(error), away);
    }
}
