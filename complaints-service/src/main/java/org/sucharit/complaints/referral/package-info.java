/** What leaves the platform about a referred case: one encrypted package for the authority that goes on with it. */
@NullMarked
package org.sucharit.complaints.referral;

import org.jspecify.annotations.NullMarked;
