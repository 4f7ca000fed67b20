package org.sucharit.reporting.look;

/** What an agency chooses about its documents. */
public record Look(ColumnLayout columns, Digits digits) {

    /** As most reports look. */
    public static final Look USUAL = new Look(ColumnLayout.RESULTS, Digits.THAI);
}
