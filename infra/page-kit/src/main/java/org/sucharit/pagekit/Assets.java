package org.sucharit.pagekit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of the look by name and by hashed address. All services name them ({@code #assets.href('site.css')}); the gateway
 * alone serves them. The list is closed, so that a misspelt name fails in a test and not in front of a reader.
 */
public final class Assets {

    private static final Pattern LOCAL_URL = Pattern.compile("url\\(\"?([a-z0-9-]+\\.[a-z0-9]+)\"?\\)");
    private static final Pattern HASHED = Pattern.compile("(.+)\\.([0-9a-f]{12})(\\.[a-z0-9]+)");

    /** What a style sheet refers to comes before it. */
    private static final List<String> FILES = List.of(
            "sarabun-latin-400.woff2",
            "sarabun-latin-700.woff2",
            "sarabun-thai-400.woff2",
            "sarabun-thai-700.woff2",
            "favicon.svg",
            "htmx.js",
            "site.js",
            "charts.js",
            "echarts.js",
            "events.js",
            "pico.css",
            "tokens.css",
            "site.css",
            "paper.css");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    public Assets() {
        FILES.forEach(name -> byName.put(name, read(name)));
    }

    /** The address of a file; an unknown name is a mistake in a template. */
    public String href(String name) {
        return byName(name)
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name))
                .href();
    }

    public Optional<Asset> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The file behind the last part of an address with a hash in it, whatever the hash says. */
    public Optional<Asset> byFileName(String fileName) {
        var parts = HASHED.matcher(fileName);
        return parts.matches() ? byName(parts.group(1) + parts.group(3)) : Optional.empty();
    }

    private Asset read(String name) {
        byte[] content;
        try (InputStream in = Assets.class.getResourceAsStream("/pagekit/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset " + name + " is missing");
            }
            content = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ending.equals("css")) {
            content = LOCAL_URL
                    .matcher(new String(content, UTF_8))
                    .replaceAll(url -> "url(" + href(url.group(1)) + ")")
                    .getBytes(UTF_8);
        }
        return new Asset(name, hash(content), TYPES.getOrDefault(ending, "application/octet-stream"), content);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
