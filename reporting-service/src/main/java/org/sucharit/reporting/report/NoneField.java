package org.sucharit.reporting.report;

/** Fields of a measure of which an agency has to say so where there is nothing to be written. */
public enum NoneField {
    OBSTACLES,
    RECOMMENDATIONS;

    /** What stands in the field then. */
    public static final String WORD = "ไม่มี";
}
