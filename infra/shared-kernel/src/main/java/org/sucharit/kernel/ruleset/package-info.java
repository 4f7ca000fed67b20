/** What a year's assessment (ITA) consists of and how it is scored: data per fiscal year, and pure functions over it. */
@NullMarked
package org.sucharit.kernel.ruleset;

import org.jspecify.annotations.NullMarked;
