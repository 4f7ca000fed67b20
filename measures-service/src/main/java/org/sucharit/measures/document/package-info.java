/** Reads the documents agencies write – text, Word, Excel, PDF – into lines and tables, whatever their bytes are. */
@NullMarked
package org.sucharit.measures.document;

import org.jspecify.annotations.NullMarked;
