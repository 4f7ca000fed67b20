package org.sucharit.complaints.complaint;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sucharit.kit.problem.Problem;
import org.sucharit.kit.problem.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a complaint as JSON. What is wrong with it is said by its place alone: the messages of readers and validators
 * quote what was written, and would stand in the log.
 */
@Component
class ComplaintReader {

    private final ObjectReader json;
    private final Validator validator;
    private final MessageSource messages;

    ComplaintReader(JsonMapper json, Validator validator, MessageSource messages) {
        // of two answers to one question, which was meant?
        this.json = json.readerFor(ComplaintBody.class)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.validator = validator;
        this.messages = messages;
    }

    /** @throws Problem 400 with the wrong places, or {@code UNREADABLE} */
    ComplaintBody read(InputStream body) {
        try {
            return read(body.readAllBytes());
        } catch (IOException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
        }
    }

    /** @throws Problem as {@link #read(InputStream)} */
    ComplaintBody read(byte[] body) {
        var complaint = parsed(body);
        var wrong = validator.validate(complaint).stream()
                .map(one -> new FieldError(one.getPropertyPath().toString(), one.getMessage()))
                .sorted(Comparator.comparing(FieldError::path))
                .toList();
        if (!wrong.isEmpty()) throw Problem.invalid(wrong);
        return complaint;
    }

    private ComplaintBody parsed(byte[] body) {
        try {
            ComplaintBody complaint = json.readValue(body);
            if (complaint != null) return complaint;
        } catch (JacksonException e) {
            if (!e.getPath().isEmpty()) throw Problem.invalid(place(e), sentence());
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "UNREADABLE");
    }

    private static String place(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private String sentence() {
        return messages.getMessage("complaint.unreadable", null, LocaleContextHolder.getLocale());
    }
}
