@NullMarked
package org.sucharit.measures.importing;

import org.jspecify.annotations.NullMarked;
