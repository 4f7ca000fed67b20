/** What this service knows of agencies and their people, as measures-service has published it; kept in PostgreSQL. */
@NullMarked
package org.sucharit.complaints.listening;

import org.jspecify.annotations.NullMarked;
