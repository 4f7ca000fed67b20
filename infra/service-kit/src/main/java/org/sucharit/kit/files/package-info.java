/** Files beside the event store, named by their content. */
@NullMarked
package org.sucharit.kit.files;

import org.jspecify.annotations.NullMarked;
