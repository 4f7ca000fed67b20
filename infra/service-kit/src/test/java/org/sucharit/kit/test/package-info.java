/** Servers for tests of every module. */
@NullMarked
package org.sucharit.kit.test;

import org.jspecify.annotations.NullMarked;
