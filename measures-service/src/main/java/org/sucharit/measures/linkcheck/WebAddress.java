package org.sucharit.measures.linkcheck;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in the one form in which it is asked for. There are many ways to write an address that two
 * programs understand differently; whatever is not plain is no web address here.
 *
 * @param host a name in ASCII, an IPv4 address as four decimal numbers, or an IPv6 address without brackets
 * @param target path and query, percent-encoded
 */
record WebAddress(String scheme, String host, int port, String target) {

    private static final int MAX_LENGTH = 4000;
    private static final int MAX_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#\\\\]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@]+)(?::([0-9]{0,5}))?");
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_][a-z0-9_-]{0,62})*");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    /** Many programs read these as an IPv4 address: 2130706433, 0x7f.1, 0177.0.0.1. */
    private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private static final String KEPT_AS_IT_IS = "!#$&'()*+,-./:;=?@_~";

    /** @return empty when it is no plain address of the web */
    static Optional<WebAddress> of(String text) {
        var trimmed = text.strip();
        var parts = PARTS.matcher(trimmed);
        if (trimmed.length() > MAX_LENGTH || hasControls(trimmed) || !parts.matches()) return Optional.empty();
        var authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) return Optional.empty();
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        int port = port(scheme, authority.group(2));
        if (port < 1 || port > MAX_PORT) return Optional.empty();
        return host(authority.group(1)).map(host -> new WebAddress(scheme, host, port, target(parts.group(3))));
    }

    /** Where a redirect from here leads; empty when that is no plain address of the web. */
    Optional<WebAddress> resolve(String location) {
        var trimmed = location.strip();
        if (trimmed.isEmpty() || hasControls(trimmed) || trimmed.contains("\\")) return Optional.empty();
        if (trimmed.startsWith("//")) return of(scheme + ":" + trimmed);
        if (ABSOLUTE.matcher(trimmed).matches()) return of(trimmed);
        try {
            return of(uri().resolve(encoded(trimmed)).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In full, without a fragment. */
    URI uri() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        var shown = port == usualPort(scheme) ? "" : ":" + port;
        return URI.create(scheme + "://" + name + shown + target);
    }

    private static int port(String scheme, @Nullable String written) {
        return written == null || written.isEmpty() ? usualPort(scheme) : Integer.parseInt(written);
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) return literal(written.substring(1, written.length() - 1));
        try {
            var name = withoutLastDot(IDN.toASCII(written).toLowerCase(Locale.ROOT));
            if (NUMBER_AT_END.matcher(name).matches()) return Optional.of(name).filter(IPV4.asMatchPredicate());
            return Optional.of(name).filter(NAME.asMatchPredicate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the one form the JDK writes, so that one server has one name; what embeds an IPv4 address becomes that. */
    private static Optional<String> literal(String address) {
        if (!address.contains(":")) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String target(String written) {
        var target = encoded(Objects.requireNonNull(written));
        return target.startsWith("/") ? target : "/" + target;
    }

    /** As browsers do: what may not stand in an address is percent-encoded, what is encoded already stays. */
    private static String encoded(String written) {
        var encoded = new StringBuilder();
        for (int i = 0; i < written.length(); ) {
            int c = written.codePointAt(i);
            if (isAsciiLetterOrDigit(c) || KEPT_AS_IT_IS.indexOf(c) >= 0 || isEscape(written, i))
                encoded.append((char) c);
            else
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8))
                    encoded.append("%%%02X".formatted(b));
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean isEscape(String written, int i) {
        return written.charAt(i) == '%'
                && i + 2 < written.length()
                && Character.digit(written.charAt(i + 1), 16) >= 0
                && Character.digit(written.charAt(i + 2), 16) >= 0
                && written.charAt(i + 1) < 128
                && written.charAt(i + 2) < 128;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
