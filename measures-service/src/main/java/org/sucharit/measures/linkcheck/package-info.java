/** Whether the pages that agencies name still answer: checked daily, never reaching inside. */
@NullMarked
package org.sucharit.measures.linkcheck;

import org.jspecify.annotations.NullMarked;
