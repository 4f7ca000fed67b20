package org.sucharit.complaints.complaint;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.sucharit.kit.problem.Problem;

/** The random key a form page carries: as secret as the receipt, because it leads to it. Never stored, logged or passed on. */
public final class SubmissionKey {

    private static final int LEAST_BITS = 120;
    private static final int LONGEST = 128;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9-]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F-]+");
    private static final double BITS_OF_DIGIT = 3.32;
    private static final int BITS_OF_HEXADECIMAL = 4;
    private static final int BITS_OF_OTHERS = 6;
    private static final int LEAST_VARIETY = 8;

    private final String key;

    private SubmissionKey(String key) {
        this.key = key;
    }

    /** @throws Problem 400 {@code SUBMISSION_KEY_MISSING} or {@code SUBMISSION_KEY_WEAK}, which say how to make one */
    public static SubmissionKey of(@Nullable String header) {
        if (header == null || header.isBlank()) throw new Problem(HttpStatus.BAD_REQUEST, "SUBMISSION_KEY_MISSING");
        boolean strong = header.length() <= LONGEST
                && VISIBLE.matcher(header).matches()
                && bits(header) >= LEAST_BITS
                && header.chars().distinct().count() >= LEAST_VARIETY;
        if (!strong) throw new Problem(HttpStatus.BAD_REQUEST, "SUBMISSION_KEY_WEAK");
        return new SubmissionKey(header);
    }

    /** The most bits that a text of this length and alphabet can hold. */
    private static double bits(String key) {
        long characters = key.chars().filter(c -> c != '-').count();
        if (DIGITS.matcher(key).matches()) return characters * BITS_OF_DIGIT;
        if (HEXADECIMAL.matcher(key).matches()) return (double) characters * BITS_OF_HEXADECIMAL;
        return (double) key.length() * BITS_OF_OTHERS;
    }

    /** The key itself: only for making something of it that can't be turned back. */
    public String reveal() {
        return key;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
