/** Domain events of this service as others are told of them, on Kafka. */
@NullMarked
package org.sucharit.complaints.publishing;

import org.jspecify.annotations.NullMarked;
