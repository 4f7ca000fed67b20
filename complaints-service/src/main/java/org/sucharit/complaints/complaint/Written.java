package org.sucharit.complaints.complaint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Secret;

/** What a complainant or member of staff wrote: bounded, and something the store can hold. Null passes. */
@Constraint(validatedBy = Written.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {

    /** The most characters it may have, in code points: a Thai vowel or tone mark is one, an emoji is one or a few. */
    int max();

    /** Whether it must not be blank. */
    boolean required() default false;

    String message() default "{complaint.written}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The message never quotes the text. */
    final class Check implements ConstraintValidator<Written, Secret> {

        private int max;
        private boolean required;

        @Override
        public void initialize(Written written) {
            max = written.max();
            required = written.required();
        }

        @Override
        public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
            if (secret == null) return true;
            var text = secret.reveal();
            return text.codePointCount(0, text.length()) <= max
                    && !(required && text.isBlank())
                    && text.codePoints().allMatch(Check::isText);
        }

        private static boolean isText(int c) {
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            return !lone && (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
        }
    }
}
