/** What the platform takes in time and memory, measured from outside. */
@NullMarked
package org.sucharit.bench;

import org.jspecify.annotations.NullMarked;
