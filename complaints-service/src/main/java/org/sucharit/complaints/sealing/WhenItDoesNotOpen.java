package org.sucharit.complaints.sealing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.ProblemWriter;

/** Somebody has been at the database or the files: a clear answer for the caller, a line for the operator. */
@ControllerAdvice
@Order(-1)
final class WhenItDoesNotOpen {

    private static final Logger log = LoggerFactory.getLogger(WhenItDoesNotOpen.class);

    private final ProblemWriter problems;

    WhenItDoesNotOpen(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void on(DoesNotOpen error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        log.error("{} {}: something sealed does not open where it stands", request.getMethod(), pattern);
        problems.write(new Problem(HttpStatus.CONFLICT, "DOES_NOT_OPEN"), request, response);
    }
}
