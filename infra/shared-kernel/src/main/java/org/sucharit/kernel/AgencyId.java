package org.sucharit.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The immutable code of a local government, as in its addresses: {@code krut}, {@code bo-phloi}.
 *
 * @param value 2–40 lower-case Latin letters, digits and single hyphens between them
 */
public record AgencyId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the code has another form */
    @JsonCreator
    public AgencyId {
        if (!isValid(value)) throw new IllegalArgumentException("not an agency code");
    }

    /** Whether the text has the form of an agency code; it need not be registered. */
    public static boolean isValid(String text) {
        return text.length() >= 2 && text.length() <= 40 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
