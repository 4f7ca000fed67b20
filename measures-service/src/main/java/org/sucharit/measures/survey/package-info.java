/** The surveys of a year's assessment: how many people may answer, and how many have. */
@NullMarked
package org.sucharit.measures.survey;

import org.jspecify.annotations.NullMarked;
