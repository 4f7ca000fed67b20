/** The pages on which citizens file: small steps, nothing kept before the last one. */
@NullMarked
package org.sucharit.complaints.filing;

import org.jspecify.annotations.NullMarked;
