package org.sucharit.measures.disclosure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a page: absolute, http or https, without user information. Null and blank pass. */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface WebAddress {

    int MAX_LENGTH = 2_000;

    String message() default "{org.sucharit.measures.disclosure.WebAddress.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads addresses as people paste them. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final Pattern THAI_HOST = Pattern.compile("(?i)(https?)://([^/?#:@\\s]+)(.*)");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || read(text).isPresent();
        }

        /** @return empty unless it is such an address; a Thai host name in its ASCII form */
        static Optional<URI> read(String text) {
            if (text.length() > MAX_LENGTH) return Optional.empty();
            try {
                var address = new URI(ascii(text.strip()));
                return isOfThePublicWeb(address) ? Optional.of(address) : Optional.empty();
            } catch (URISyntaxException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static boolean isOfThePublicWeb(URI address) {
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getPort() <= 0xFFFF;
        }

        /** java.net.URI knows no host outside of ASCII. */
        private static String ascii(String text) {
            var parts = THAI_HOST.matcher(text);
            return parts.matches() ? parts.group(1) + "://" + IDN.toASCII(parts.group(2)) + parts.group(3) : text;
        }
    }
}
