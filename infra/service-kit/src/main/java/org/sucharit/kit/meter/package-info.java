/** What whoever watches a service is told: numbers, never about anybody. */
@NullMarked
package org.sucharit.kit.meter;

import org.jspecify.annotations.NullMarked;
