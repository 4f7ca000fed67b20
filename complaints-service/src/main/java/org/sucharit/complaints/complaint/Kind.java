package org.sucharit.complaints.complaint;

/** What a citizen wants of the agency. Only corruption complaints have categories and subjects. */
public enum Kind {
    CORRUPTION,
    SERVICE,
    SUGGESTION,
    ENQUIRY
}
