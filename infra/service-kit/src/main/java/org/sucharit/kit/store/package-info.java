/** The event store on PostgreSQL: stable event names, and readers that can't skip an event. */
@NullMarked
package org.sucharit.kit.store;

import org.jspecify.annotations.NullMarked;
