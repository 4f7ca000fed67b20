/** What holds for every question to the API. */
@NullMarked
package org.sucharit.reporting.asking;

import org.jspecify.annotations.NullMarked;
