/** Servers for tests of every module, and the promises that every service keeps. */
@NullMarked
package org.sucharit.kit.test;

import org.jspecify.annotations.NullMarked;
