package org.sucharit.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.sucharit.kit.problem.Problem.FieldError;

/**
 * The one body of every error (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URN that ends in the code
 * @param title the kind of error, in the caller's language
 * @param status HTTP status
 * @param detail one sentence, in the caller's language
 * @param code what programs look at; never changes
 * @param errors the wrong places in what was sent, left out when there are none
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}
