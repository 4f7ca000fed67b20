package org.sucharit.measures.linkcheck;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * By what a server recognises the page that it sent before.
 *
 * @param from the address it came from, after all redirects
 */
record Known(URI from, @Nullable String etag, @Nullable String lastModified) {}
