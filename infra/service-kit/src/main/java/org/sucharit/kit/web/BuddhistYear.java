package org.sucharit.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.time.FiscalYear;

/** A fiscal year of the Buddhist Era; whoever typed a year of the Common Era is told the right one. Null passes. */
@Constraint(validatedBy = BuddhistYear.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface BuddhistYear {

    String message() default "{org.sucharit.kit.web.BuddhistYear.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells the two kinds of wrong years apart. */
    final class Check implements ConstraintValidator<BuddhistYear, Integer> {

        private static final int ERA = 543;

        @Override
        public boolean isValid(@Nullable Integer year, ConstraintValidatorContext context) {
            if (year == null || FiscalYear.isValid(year)) return true;
            if (FiscalYear.isCommonEra(year)) {
                context.disableDefaultConstraintViolation();
                context.unwrap(HibernateConstraintValidatorContext.class)
                        .addMessageParameter("right", Integer.toString(year + ERA))
                        .addMessageParameter("given", Integer.toString(year))
                        .buildConstraintViolationWithTemplate("{org.sucharit.kit.web.BuddhistYear.commonEra}")
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
