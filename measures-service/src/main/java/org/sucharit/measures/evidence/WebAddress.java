package org.sucharit.measures.evidence;

import java.net.URI;
import java.util.Locale;

/** Evidence that stands elsewhere. What it says may change; a dated copy of the page is a file. */
public record WebAddress(URI address) implements Content {

    static final int MOST = 2_000;

    /** Whether it leads to a page of the web, and names nobody who signs in there. */
    boolean isFit() {
        var scheme = address.getScheme();
        var host = address.getHost();
        return scheme != null
                && (scheme.toLowerCase(Locale.ROOT).equals("http")
                        || scheme.toLowerCase(Locale.ROOT).equals("https"))
                && host != null
                && !host.isEmpty()
                && address.getRawUserInfo() == null
                && address.toString().length() <= MOST;
    }
}
