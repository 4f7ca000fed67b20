/** Corruption complaints and their protected dialogue. */
@NullMarked
package org.sucharit.complaints;

import org.jspecify.annotations.NullMarked;
