/** Read models in MongoDB: documents folded from events, written before the position moves. */
@NullMarked
package org.sucharit.kit.projection;

import org.jspecify.annotations.NullMarked;
