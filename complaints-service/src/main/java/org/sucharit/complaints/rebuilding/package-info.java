/**
 * Makes copies of files without what they tell besides: runs in a short-lived process of its own that has no keys, no
 * settings and, where the machine allows it, no network. Knows nothing of complaints.
 */
@NullMarked
package org.sucharit.complaints.rebuilding;

import org.jspecify.annotations.NullMarked;
