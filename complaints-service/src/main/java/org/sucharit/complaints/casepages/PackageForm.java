package org.sucharit.complaints.casepages;

import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.form.TypedForm;
import org.sucharit.complaints.referral.PackageOrder;
import org.sucharit.complaints.sealing.Secret;

/** The form that asks for a package, as it was typed. */
final class PackageForm {

    static final String REASON = "reason";
    static final String PASSPHRASE = "passphrase";

    private final Secret reason;
    private final @Nullable Secret passphrase;

    PackageForm(TypedForm typed) {
        reason = Objects.requireNonNullElse(typed.get(REASON), new Secret(""));
        var given = typed.get(PASSPHRASE);
        passphrase = given == null || given.isBlank() ? null : given;
    }

    /** How long each field may be. */
    private record Bounds(
            @Written(required = true, max = PackageOrder.REASON)
            Secret reason,

            @Nullable @Written(max = PackageOrder.PASSPHRASE)
            Secret passphrase) {}

    /** A sentence for each field that is wrong. */
    Map<String, String> wrong(Validator validator) {
        var wrong = new LinkedHashMap<String, String>();
        for (var violation : validator.validate(new Bounds(reason, passphrase)))
            wrong.put(violation.getPropertyPath().toString(), violation.getMessage());
        return wrong;
    }

    /** What is wrong with a whole order stands beside the field that helps. */
    static Map<String, String> about(String code, String sentence) {
        boolean locked = code.startsWith("RECIPIENT_KEY") || code.startsWith("PASSPHRASE");
        return Map.of(locked ? PASSPHRASE : REASON, sentence);
    }

    PackageOrder order(Authority to) {
        return new PackageOrder(to, reason, passphrase);
    }

    /** Shown again with what is wrong; a passphrase is typed anew. */
    String reason() {
        return reason.reveal();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
