package org.sucharit.kit.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.kafka.common.KafkaException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Which problem an exception is. What the caller sent is never repeated, only where in it something is wrong. */
final class Diagnosis {

    private final Sentences sentences;

    Diagnosis(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @return a 500 problem for whatever is not known here */
    Problem of(Throwable error) {
        return switch (error) {
            case Problem problem -> problem;
            case BindException invalid -> invalid(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case ConstraintViolationException invalid -> invalid(invalid);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MissingServletRequestParameterException missing -> at(missing.getParameterName(), "missing");
            case MissingServletRequestPartException missing -> at(missing.getRequestPartName(), "missing");
            case MethodArgumentTypeMismatchException wrong -> wrongType(wrong);
            case HttpRequestMethodNotSupportedException wrong -> methodNotAllowed(wrong);
            case HttpMediaTypeNotSupportedException _ ->
                new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE");
            case MaxUploadSizeExceededException tooLarge -> tooLarge(tooLarge);
            case MultipartException wrong -> multipart(wrong);
            // a field of a form that is a type of ours, given in parts: agency.value=x
            case RequestRejectedException _, BadRequestException _, BeanInstantiationException _ ->
                new Problem(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
            case InvalidParameterException wrong -> parameters(wrong);
            case AccessDeniedException _ -> Problem.accessDenied();
            case AuthenticationServiceException away -> Problem.unavailable(away);
            case AuthenticationException _ -> Problem.unauthenticated();
            case AggregateNotFoundException _ -> Problem.notFound();
            case ConcurrencyException busy -> Problem.unavailable(busy).with("Retry-After", "1");
            case AsyncRequestTimeoutException late -> Problem.unavailable(late);
            case ErrorResponse response when response.getStatusCode().value() != 500 -> status(response);
            default ->
                isAway(error) ? away(error) : new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL").causedBy(error);
        };
    }

    private static Problem away(Throwable error) {
        return error instanceof MongoException ? Problem.figuresAway(error) : Problem.unavailable(error);
    }

    /** PostgreSQL, MongoDB, Kafka or the issuer of tokens is away: nothing is wrong with the request. */
    static boolean isAway(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause() == e ? null : e.getCause()) {
            if (e instanceof MongoWriteException) return false;
            if (e instanceof MongoException
                    || e instanceof KafkaException
                    || e instanceof TransientDataAccessException
                    || e instanceof DataAccessResourceFailureException
                    || e instanceof QueryTimeoutException
                    || e instanceof TransactionException
                    || e instanceof JwtException) return true;
        }
        return DatabaseTrouble.isAway(error);
    }

    private Problem invalid(BindingResult result) {
        return Problem.invalid(result.getAllErrors().stream()
                .map(error -> new Problem.FieldError(path(error), sentence(error)))
                .toList());
    }

    private Problem invalid(HandlerMethodValidationException invalid) {
        var errors = new ArrayList<Problem.FieldError>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors nested) {
                var prefix = result.getContainerIndex() == null ? "" : "[" + result.getContainerIndex() + "].";
                nested.getAllErrors()
                        .forEach(error -> errors.add(new Problem.FieldError(prefix + path(error), sentence(error))));
            } else {
                var name =
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
                result.getResolvableErrors()
                        .forEach(error -> errors.add(new Problem.FieldError(name, sentence(error))));
            }
        }
        return Problem.invalid(errors);
    }

    private static Problem invalid(ConstraintViolationException invalid) {
        return Problem.invalid(invalid.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .toList());
    }

    private Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable e = unreadable; e != null; e = e.getCause() == e ? null : e.getCause()) {
            if (e instanceof Problem problem) return problem;
            if (e instanceof JacksonException json && !json.getPath().isEmpty())
                return at(path(json.getPath()), "wrong");
        }
        return new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
    }

    private Problem wrongType(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : at(wrong.getName(), "wrong");
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
        var problem = new Problem(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED");
        var allowed = wrong.getSupportedMethods();
        return allowed == null ? problem : problem.with("Allow", String.join(", ", allowed));
    }

    private static Problem tooLarge(MaxUploadSizeExceededException tooLarge) {
        return tooLarge.getMaxUploadSize() > 0
                ? Problem.tooLarge(tooLarge.getMaxUploadSize())
                : new Problem(HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE");
    }

    /** The server's own exceptions for a part that is too large are named by their class only. */
    private static Problem multipart(MultipartException wrong) {
        for (Throwable e = wrong; e != null; e = e.getCause() == e ? null : e.getCause())
            if (e.getClass().getSimpleName().contains("SizeLimit"))
                return new Problem(HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE");
        return new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
    }

    /** What the server finds when somebody first asks for a field: escapes that are none, parts that are too large or too many. */
    private static Problem parameters(InvalidParameterException wrong) {
        return wrong.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? new Problem(HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE")
                : new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
    }

    private static Problem status(ErrorResponse response) {
        var status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null) status = HttpStatus.INTERNAL_SERVER_ERROR;
        return status == HttpStatus.NOT_FOUND ? Problem.notFound() : new Problem(status, status.name());
    }

    private Problem at(String path, String what) {
        return Problem.invalid(path, sentences.of("field." + what, "field.wrong", LocaleContextHolder.getLocale()));
    }

    private static String path(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "";
    }

    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : "." + r.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** A constraint's own sentence; for a value that is no number or date at all, a general one. */
    private String sentence(MessageSourceResolvable error) {
        boolean converted = error instanceof FieldError field && field.isBindingFailure();
        String message = converted ? null : error.getDefaultMessage();
        return message != null ? message : sentences.of("field.wrong", "field.wrong", LocaleContextHolder.getLocale());
    }
}
