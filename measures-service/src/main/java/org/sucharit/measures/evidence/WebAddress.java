package org.sucharit.measures.evidence;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Evidence that stands elsewhere. What it says may change; a dated copy of the page is a file. */
public record WebAddress(URI address) implements Content {

    static final int MOST = 2_000;

    private static final Pattern WITH_HOST = Pattern.compile("(?i)(https?)://([^/?#:@\\s]+)(.*)");

    /**
     * Reads an address as people paste it; a Thai host name gets its ASCII form.
     *
     * @throws EvidenceRejected {@code ADDRESS_MALFORMED}
     */
    static WebAddress of(String text) {
        try {
            var address = new WebAddress(new URI(ascii(text.strip())));
            if (address.isFit()) return address;
        } catch (URISyntaxException | IllegalArgumentException e) {
            // as malformed as one that leads nowhere
        }
        throw new EvidenceRejected(EvidenceRejected.Reason.ADDRESS_MALFORMED);
    }

    /** Whether it leads to a page of the web, and names nobody who signs in there. */
    boolean isFit() {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && !address.getHost().isEmpty()
                && address.getPort() <= 0xFFFF
                && address.getRawUserInfo() == null
                && address.toString().length() <= MOST;
    }

    /** java.net.URI knows no host outside of ASCII. */
    private static String ascii(String text) {
        var parts = WITH_HOST.matcher(text);
        return parts.matches() ? parts.group(1) + "://" + IDN.toASCII(parts.group(2)) + parts.group(3) : text;
    }
}
