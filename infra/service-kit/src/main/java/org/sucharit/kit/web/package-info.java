/** What every service's web layer shares: defaults, limits, arguments, the last error page. */
@NullMarked
package org.sucharit.kit.web;

import org.jspecify.annotations.NullMarked;
