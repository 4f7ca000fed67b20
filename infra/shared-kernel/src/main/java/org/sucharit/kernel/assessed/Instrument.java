package org.sucharit.kernel.assessed;

/** The three instruments (แบบวัด) of the assessment. */
public enum Instrument {
    /** Asked of internal stakeholders; items I1, I2, …. */
    IIT('I'),
    /** Asked of external stakeholders; items E1, E2, …. */
    EIT('E'),
    /** What is disclosed to the public; items O1, O2, …. */
    OIT('O');

    private final char letter;

    Instrument(char letter) {
        this.letter = letter;
    }

    /** The letter its item codes begin with. */
    public char letter() {
        return letter;
    }

    /** The instrument of an item code such as {@code E12}. */
    public static Instrument ofItem(String code) {
        for (Instrument instrument : values()) if (code.charAt(0) == instrument.letter) return instrument;
        throw new IllegalArgumentException("not an item code");
    }
}
