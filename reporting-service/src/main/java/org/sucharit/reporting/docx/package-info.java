/** Official papers as files that Word and LibreOffice open and edit. */
@NullMarked
package org.sucharit.reporting.docx;

import org.jspecify.annotations.NullMarked;
