package org.sucharit.complaints.complaint;

/** Who screens a case. Fixed when it is filed, before anyone reads it. */
public enum Route {
    AGENCY,
    OVERSIGHT
}
