/** The life of a measure that promotes integrity and transparency. */
@NullMarked
package org.sucharit.measures.measure;

import org.jspecify.annotations.NullMarked;
