package org.sucharit.measures.assessment;

/** The instruments of the assessment: staff, outsiders, public disclosure. */
public enum Instrument {
    IIT,
    EIT,
    OIT
}
