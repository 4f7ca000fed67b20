package org.sucharit.reporting.report;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are an agency's own.
 *
 * @param host of its site, without {@code www}; null where the registry knows none: then every address that the agency
 *     names is taken for its own
 */
record OwnSite(@Nullable String host) {

    static final OwnSite UNKNOWN = new OwnSite(null);

    /** @param website as the registry has it */
    static OwnSite of(@Nullable String website) {
        return website == null ? UNKNOWN : new OwnSite(host(website));
    }

    /** Also those below the host. */
    boolean has(URI address) {
        if (host == null) return true;
        var there = host(address.toString());
        return there != null && (there.equals(host) || there.endsWith("." + host));
    }

    private static @Nullable String host(String address) {
        try {
            var host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
