package org.sucharit.complaints.sealing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.sucharit.kit.problem.FailureLog;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.ProblemWriter;

/** Somebody has been at the database or the files: a clear answer for the caller, a line for the operator. */
@ControllerAdvice
@Order(-1)
final class WhenItDoesNotOpen {

    private final ProblemWriter problems;
    private final FailureLog failures;

    WhenItDoesNotOpen(ProblemWriter problems, FailureLog failures) {
        this.failures = failures;
        this.problems = problems;
    }

    @ExceptionHandler
    void on(DoesNotOpen error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        failures.failed(request, "something sealed does not open where it stands", false);
        problems.write(new Problem(HttpStatus.CONFLICT, "DOES_NOT_OPEN"), request, response);
    }
}
