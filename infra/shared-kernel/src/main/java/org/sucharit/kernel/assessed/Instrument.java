package org.sucharit.kernel.assessed;

/** The three instruments (แบบวัด) of the assessment. */
public enum Instrument {
    /** Asked of internal stakeholders. */
    IIT('I'),
    /** Asked of external stakeholders. */
    EIT('E'),
    /** What is disclosed to the public. */
    OIT('O');

    private final char letter;

    Instrument(char letter) {
        this.letter = letter;
    }

    /** The letter its item codes begin with. */
    public char letter() {
        return letter;
    }

    /** Whether item codes begin with this letter. */
    public static boolean isItemLetter(char letter) {
        for (Instrument instrument : values()) if (letter == instrument.letter) return true;
        return false;
    }

    /** The instrument of an item code: its letter, then a number. */
    public static Instrument ofItem(String code) {
        for (Instrument instrument : values()) if (code.charAt(0) == instrument.letter) return instrument;
        throw new IllegalArgumentException("not an item code");
    }
}
