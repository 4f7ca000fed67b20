/** What this service knows of agencies and their staff, as measures-service has published it; kept in PostgreSQL. */
@NullMarked
package org.sucharit.complaints.agency;

import org.jspecify.annotations.NullMarked;
