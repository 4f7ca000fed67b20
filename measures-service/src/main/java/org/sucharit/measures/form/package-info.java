/** What people type into pages: read leniently, refused field by field. */
@NullMarked
package org.sucharit.measures.form;

import org.jspecify.annotations.NullMarked;
