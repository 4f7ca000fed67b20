package org.sucharit.complaints.casepages;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sucharit.complaints.casefile.CaseBodies;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.web.Words;

/** A form about a case as it was typed. */
final class DeedForm {

    private static final String REQUEST = "request";
    private static final int STAFF = 100;

    private final Deed deed;
    private final TypedForm typed;

    DeedForm(Deed deed, TypedForm typed) {
        this.deed = deed;
        this.typed = typed;
    }

    /** How long each field may be. */
    private record Bounds(
            @Written(required = true, max = CaseBodies.REASON)
            Secret reason,

            @Written(required = true, max = CaseBodies.TEXT) Secret text,
            @NotBlank @Words(max = CaseBodies.SUBJECT) String person) {}

    Deed deed() {
        return deed;
    }

    /** What is wrong, by field: a sentence, or the key of one in braces. */
    Map<Field, String> wrong(Validator validator) {
        var wrong = new LinkedHashMap<Field, String>();
        for (var field : deed.fields()) wrong(field, validator).ifPresent(sentence -> wrong.put(field, sentence));
        return wrong;
    }

    private Optional<String> wrong(Field field, Validator validator) {
        return switch (field) {
            case REASON -> wrong(validator, "reason", secret(field));
            case TEXT -> wrong(validator, "text", secret(field));
            case PERSON -> wrong(validator, "person", text(field));
            case STAFF ->
                staff().isEmpty() || staff().size() > STAFF
                        ? Optional.of("{casepages.wrong.staff}")
                        : staff().stream()
                                .flatMap(one -> wrong(validator, "person", one).stream())
                                .findFirst();
            case AUTHORITY -> missing(chosen(field, Authority.class));
            case CONCLUSION -> missing(chosen(field, Conclusion.class));
            case SOUGHT -> missing(chosen(field, Sought.class));
            case ORIGINAL -> original().isPresent() ? Optional.empty() : Optional.of("{casepages.wrong.original}");
        };
    }

    private static Optional<String> missing(Optional<?> chosen) {
        return chosen.isPresent() ? Optional.empty() : Optional.of("{casepages.wrong.choice}");
    }

    private static Optional<String> wrong(Validator validator, String bound, Object value) {
        return validator.validateValue(Bounds.class, bound, value).stream()
                .map(violation -> violation.getMessage())
                .findFirst();
    }

    Secret secret(Field field) {
        return new Secret(text(field));
    }

    String text(Field field) {
        return typed.text(field.name()).strip();
    }

    List<String> staff() {
        return text(Field.STAFF)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    <E extends Enum<E>> Optional<E> chosen(Field field, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
    }

    Optional<CaseId> original() {
        var text = text(Field.ORIGINAL);
        try {
            return Optional.of(CaseId.of(text.substring(text.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Number of the request that it decides on; 0 for none. */
    int request() {
        var number = typed.text(REQUEST);
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    /** Where on the page it stands. */
    String place() {
        return request() == 0 ? deed.path() : deed.path() + "-" + request();
    }

    /** The same form sent twice counts once; sent again with something else in it, it is another. */
    Caller once(Caller caller) {
        return typed.once(caller);
    }

    @Override
    public String toString() {
        return deed.path();
    }
}
