/** What an official document says, apart from how it looks: made from a report's content alone. */
@NullMarked
package org.sucharit.reporting.paper;

import org.jspecify.annotations.NullMarked;
