/** What people are told before they file anything: how they are protected, and the poster that leads them here. */
@NullMarked
package org.sucharit.complaints.guide;

import org.jspecify.annotations.NullMarked;
