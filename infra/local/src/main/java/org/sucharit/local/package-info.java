/**
 * The launcher behind {@code ./start}: PostgreSQL, Kafka, MongoDB, identity and all services as processes of their own
 * on one machine, started in order, watched, restarted, and stopped together.
 */
@NullMarked
package org.sucharit.local;

import org.jspecify.annotations.NullMarked;
