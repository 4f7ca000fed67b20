package org.sucharit.measures.measure;

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

/** The store holds what this release can't read: a clear answer for the caller, a line for the operator. */
@ControllerAdvice
@Order(-1)
final class WhenMeasuresUnreadable {

    private final ProblemWriter problems;
    private final FailureLog failures = FailureLog.atOnce();

    WhenMeasuresUnreadable(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void on(MeasuresUnreadable error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int count = error.measures().size();
        failures.failed(request, count + " measures can't be read", false);
        var which = String.join(", ", error.measures());
        problems.write(new Problem(HttpStatus.CONFLICT, "MEASURES_UNREADABLE", count, which), request, response);
    }
}
