/** What the oversight body asks of many agencies at once, and how far they have come. */
@NullMarked
package org.sucharit.measures.campaign;

import org.jspecify.annotations.NullMarked;
