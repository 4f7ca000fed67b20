/** Official documents of an agency: drafted from what was recorded, signed, published, and never changed afterwards. */
@NullMarked
package org.sucharit.reporting.report;

import org.jspecify.annotations.NullMarked;
