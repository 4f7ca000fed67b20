package org.sucharit.complaints.complaint;

/** What a corruption complaint is about. */
public enum Category {
    BRIBERY,
    EMBEZZLEMENT,
    ABUSE_OF_POWER,
    PROCUREMENT_FRAUD,
    MISUSE_OF_PROPERTY,
    CONFLICT_OF_INTEREST,
    NEGLECT_OF_DUTY,
    OTHER
}
