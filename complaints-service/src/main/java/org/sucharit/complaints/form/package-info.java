/** Forms that citizens fill in, read without leaving a trace of what was typed. */
@NullMarked
package org.sucharit.complaints.form;

import org.jspecify.annotations.NullMarked;
