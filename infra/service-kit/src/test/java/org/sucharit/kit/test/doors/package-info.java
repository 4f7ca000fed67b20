/** Tries who gets in at every door of a service; which doors there are, and to whom they open, each service says itself. */
@NullMarked
package org.sucharit.kit.test.doors;

import org.jspecify.annotations.NullMarked;
