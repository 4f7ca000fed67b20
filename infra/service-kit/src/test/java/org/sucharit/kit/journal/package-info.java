/** A small service that uses everything of the write side; the tests of the kit run against it. */
@NullMarked
package org.sucharit.kit.journal;

import org.jspecify.annotations.NullMarked;
