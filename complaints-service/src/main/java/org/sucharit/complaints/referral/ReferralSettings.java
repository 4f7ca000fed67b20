package org.sucharit.complaints.referral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param recipients the operator's list of those to whom packages go, see {@link AddressBook}; empty for none */
@ConfigurationProperties("sucharit.referral")
record ReferralSettings(@DefaultValue("") String recipients) {}
