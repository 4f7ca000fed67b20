/** What an agency chooses about its documents: the order of columns, the digits. */
@NullMarked
package org.sucharit.reporting.look;

import org.jspecify.annotations.NullMarked;
