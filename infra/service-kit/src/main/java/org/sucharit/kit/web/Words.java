package org.sucharit.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text a person wrote: bounded, without control characters other than tabs and line breaks. Null and blank pass. */
@Constraint(validatedBy = Words.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {

    /** The most characters it may have. */
    int max();

    String message() default "{org.sucharit.kit.web.Words.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters as Java does: a Thai tone mark is one. */
    final class Check implements ConstraintValidator<Words, String> {

        private int max;

        @Override
        public void initialize(Words words) {
            max = words.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (text.length() <= max
                            && text.chars()
                                    .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                            && !hasLoneSurrogate(text));
        }

        private static boolean hasLoneSurrogate(String text) {
            return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }
}
