/** Integration events: CloudEvents to and from Kafka. */
@NullMarked
package org.sucharit.kit.kafka;

import org.jspecify.annotations.NullMarked;
