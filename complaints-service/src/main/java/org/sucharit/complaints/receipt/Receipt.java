package org.sucharit.complaints.receipt;

import java.math.BigInteger;
import java.util.Optional;
import org.sucharit.kernel.text.ThaiText;

/** A receipt: 24 random-looking digits (79.7 bits) and a check digit. As secret as a password; shows itself to nobody by accident. */
public final class Receipt {

    private static final int RANDOM_DIGITS = 24;
    private static final int DIGITS = RANDOM_DIGITS + 1;
    private static final int GROUP = 5;
    private static final BigInteger NUMBERS = BigInteger.TEN.pow(RANDOM_DIGITS);

    private final String digits;

    private Receipt(String digits) {
        this.digits = digits;
    }

    /** @param random at least 16 bytes more than the digits need, so that none is likelier than another */
    static Receipt of(byte[] random) {
        if (random.length < 26) throw new IllegalArgumentException("too few bytes");
        var number = new BigInteger(1, random).mod(NUMBERS).toString();
        var padded = "0".repeat(RANDOM_DIGITS - number.length()) + number;
        return new Receipt(padded + Damm.digit(padded));
    }

    /**
     * Reads a receipt as a person types it: with or without spaces and hyphens, in Thai or Arabic digits.
     *
     * @return empty when a digit is missing, wrong or swapped with its neighbour
     */
    public static Optional<Receipt> read(String typed) {
        if (typed.length() > 4 * DIGITS) return Optional.empty();
        var digits = ThaiText.arabicDigits(typed).replaceAll("[\\s\\u00a0\\p{Pd}.]", "");
        return digits.matches("[0-9]{" + DIGITS + "}") && Damm.isComplete(digits)
                ? Optional.of(new Receipt(digits))
                : Optional.empty();
    }

    /** Five groups of five, as it is shown to the complainant. */
    public String shown() {
        return digits.replaceAll(".{" + GROUP + "}(?!$)", "$0 ");
    }

    /** What keyed functions take. */
    byte[] bytes() {
        return digits.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt receipt && receipt.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return 1; // says nothing about the digits
    }

    @Override
    public String toString() {
        return "•••";
    }
}
