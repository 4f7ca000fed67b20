/** Whether measures are followed up as often as they promise. */
@NullMarked
package org.sucharit.measures.followup;

import org.jspecify.annotations.NullMarked;
