/** Public facts of the other services, from Kafka into records and histories. */
@NullMarked
package org.sucharit.reporting.listening;

import org.jspecify.annotations.NullMarked;
