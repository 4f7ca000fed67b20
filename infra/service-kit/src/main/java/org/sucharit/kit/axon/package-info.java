/** How Axon is wired here: one transaction on PostgreSQL, names instead of classes, nothing sent home. */
@NullMarked
package org.sucharit.kit.axon;

import org.jspecify.annotations.NullMarked;
