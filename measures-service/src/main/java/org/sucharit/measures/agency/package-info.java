/** The registry of local governments, with their units and people. */
@NullMarked
package org.sucharit.measures.agency;

import org.jspecify.annotations.NullMarked;
