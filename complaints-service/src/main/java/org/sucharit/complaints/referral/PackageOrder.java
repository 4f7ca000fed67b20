package org.sucharit.complaints.referral;

import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.sealing.Secret;

/**
 * What is asked for.
 *
 * @param reason why the package is made
 * @param passphrase of at least 20 characters, which reaches the recipient another way; null to use the recipient's key
 */
public record PackageOrder(
        Authority to, Secret reason, @Nullable Secret passphrase) {

    public static final int REASON = 10_000;
    public static final int PASSPHRASE = 200;

    @Override
    public String toString() {
        return "•••";
    }
}
