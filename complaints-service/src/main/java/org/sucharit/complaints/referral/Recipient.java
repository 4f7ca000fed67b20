package org.sucharit.complaints.referral;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.complaint.Authority;

/**
 * Whom packages for an authority go to.
 *
 * @param area for which agencies: the code of one, the Thai name of a province, or {@code *} for all others
 * @param key file with the recipient's OpenPGP key; null when there is none
 * @param address e-mail address to which notices go; null when there is none
 */
record Recipient(
        Authority authority,
        String area,
        @Nullable Path key,
        @Nullable String address) {}
