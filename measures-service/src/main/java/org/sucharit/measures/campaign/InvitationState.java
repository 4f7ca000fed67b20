package org.sucharit.measures.campaign;

/** Where an agency stands in a campaign. */
public enum InvitationState {
    SENT,
    ACCEPTED,
    DECLINED,
    /** All that counts of what it accepted is done. */
    DONE
}
