package org.sucharit.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside any handler, in filters and in the server itself, gets the same body. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final ProblemWriter writer;
    private final Diagnosis diagnosis;
    private final FailureLog failures;

    ProblemErrorController(ProblemWriter writer, Diagnosis diagnosis, FailureLog failures) {
        this.writer = writer;
        this.diagnosis = diagnosis;
        this.failures = failures;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var body = writer.body(problem(request), request);
        return wantsPage(request)
                ? writer.page(body, request)
                : ResponseEntity.status(body.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(body);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemWriter.PROBLEM) instanceof Problem known) return known;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error) {
            var problem = diagnosis.of(error);
            failures.add(problem, error, request);
            return problem;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var status = HttpStatus.resolve(code);
        if (status == null) status = HttpStatus.INTERNAL_SERVER_ERROR;
        return status == HttpStatus.NOT_FOUND ? Problem.notFound() : new Problem(status, status.name());
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return !(path instanceof String uri && uri.startsWith(request.getContextPath() + "/api"))
                && ProblemWriter.wantsPage(request);
    }
}
