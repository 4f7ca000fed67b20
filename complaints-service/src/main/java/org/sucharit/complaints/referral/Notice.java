package org.sucharit.complaints.referral;

import org.sucharit.complaints.complaint.Authority;
import org.sucharit.kernel.AgencyId;

/** That a package has to be destroyed, since its case was erased. @param reference of the package */
record Notice(String reference, AgencyId agency, Authority to, State state) {

    enum State {
        WAITING,
        /** Given to the mail server, which may have taken it: given again the next day, as the same mail. */
        HANDED_OVER,
        SENT,
        /** The mail server does not want it; tried again on other days, ten times. */
        REFUSED,
        /** The operator knows no address of the recipient; sent once there is one. */
        NO_ADDRESS
    }
}
