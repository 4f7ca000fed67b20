package org.sucharit.complaints.complaint;

/** To whom a case is referred: an agency itself can't prosecute. */
public enum Authority {
    NACC,
    PACC,
    GOVERNOR,
    DISTRICT
}
