package org.sucharit.measures.disclosure;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agency's own website. @param host in lower case, without {@code www.} */
record OwnSite(String host) {

    private static final String WWW = "www.";

    /** @param website as registered, with or without a scheme; empty when it names no host */
    static Optional<OwnSite> of(@Nullable String website) {
        if (website == null || website.isBlank()) return Optional.empty();
        var address = website.contains("://") ? website : "https://" + website;
        return WebAddress.Check.read(address).map(uri -> new OwnSite(plain(uri.getHost())));
    }

    /** Whether a page lies on it or on a part of it. */
    boolean covers(String url) {
        return WebAddress.Check.read(url)
                .map(uri -> plain(uri.getHost()))
                .filter(other -> other.equals(host) || other.endsWith("." + host))
                .isPresent();
    }

    private static String plain(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    }
}
