package org.sucharit.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;
import org.sucharit.kernel.Refusal;

/** Every exception that leaves a handler becomes a problem; what nobody expected is logged here, once. */
@ControllerAdvice
@Order(0)
final class ProblemAdvice {

    private final ProblemWriter writer;
    private final Diagnosis diagnosis;
    private final FailureLog failures;

    ProblemAdvice(ProblemWriter writer, Diagnosis diagnosis, FailureLog failures) {
        this.writer = writer;
        this.diagnosis = diagnosis;
        this.failures = failures;
    }

    @ExceptionHandler
    @Nullable
    Object on(Exception error, HttpServletRequest request, HttpServletResponse response) {
        if (error instanceof AsyncRequestNotUsableException || response.isCommitted())
            return null; // the caller is gone
        if (error instanceof Refusal refusal) return answer(writer.body(refusal, request), request);
        var problem = diagnosis.of(error);
        failures.add(problem, error, request);
        problem.headers().forEach(response::setHeader);
        return answer(writer.body(problem, request), request);
    }

    private Object answer(ProblemBody body, HttpServletRequest request) {
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return ProblemWriter.wantsPage(request)
                ? writer.page(body, request)
                : ResponseEntity.status(body.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(body);
    }
}
