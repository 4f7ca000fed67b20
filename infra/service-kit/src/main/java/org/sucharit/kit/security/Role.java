package org.sucharit.kit.security;

/** What a person may be for an agency. */
public enum Role {
    OFFICER,
    EXECUTIVE,
    INVESTIGATOR,
    /** Someone of the oversight body. */
    INSPECTOR,
    ANALYST,
    /** Keeps the registry and the machines; has nothing to do with complaints. */
    ADMIN
}
