package org.sucharit.kit.test.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What may happen to a request. The same random numbers make the same of it. */
final class Mutations {

    private static final Pattern VALUE =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"(?!\\s*:)|-?\\d+(?:\\.\\d+)?|true|false|null|\\{}|\\[]");
    private static final Pattern FIELD = Pattern.compile("(?<==)[^&]*");

    private final RandomGenerator random;
    private final Junk junk;
    private final BrokenDocuments documents;

    Mutations(RandomGenerator random) {
        this.random = random;
        this.junk = new Junk(random);
        this.documents = new BrokenDocuments(random);
    }

    /** One to three things that are wrong with it. */
    Shot of(Shot shot) {
        var changed = shot;
        for (int i = random.nextInt(3); i >= 0; i--)
            changed = switch (random.nextInt(10)) {
                case 0 -> changed.path(path(changed.path()));
                case 1 -> changed.path(query(changed.path()));
                case 2 -> header(changed);
                case 3 -> random.nextInt(4) == 0 ? changed.method(method()) : changed;
                default -> changed.body().length == 0 ? changed.path(word(changed.path())) : body(changed);
            };
        return changed;
    }

    private String method() {
        return junk.one(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND"));
    }

    /** Another word in the place of one. */
    private String word(String path) {
        var segments = path.split("(?<=/)|(?=[?/])");
        if (segments.length == 0) return path;
        int place = random.nextInt(segments.length);
        if (!segments[place].equals("/")) segments[place] = encoded(junk.word());
        var all = String.join("", segments);
        return all.startsWith("/") ? all : "/" + all;
    }

    private String path(String path) {
        return switch (random.nextInt(6)) {
            case 0 -> path.replaceFirst("/(?=[^/]*$)", "//");
            case 1 -> path + "/" + encoded(junk.word());
            case 2 -> path.replaceFirst("(\\?|$)", ";a=" + encoded(junk.word()) + "$1");
            case 3 -> path.replaceFirst("/(?=[^/]*$)", "/%2e%2e/");
            case 4 -> path.replaceFirst("(\\?|$)", "%00$1");
            default -> word(path);
        };
    }

    private String query(String path) {
        var name = junk.one(List.of(
                "page", "size", "after", "v", "agency", "fiscalYear", "on", "asOf", "from", "query", "state", "month"));
        var more = name + "=" + encoded(junk.word());
        if (path.contains("?") && random.nextBoolean())
            return FIELD.matcher(path).replaceAll(_ -> encoded(junk.word()));
        return path + (path.contains("?") ? "&" : "?") + more + (random.nextInt(4) == 0 ? "&" + more : "");
    }

    private Shot header(Shot shot) {
        var name = junk.one(List.of(
                "Accept",
                "Accept-Language",
                "Content-Type",
                "If-Match",
                "If-None-Match",
                "Idempotency-Key",
                "Range",
                "Content-Encoding",
                "Last-Event-ID",
                "Cookie",
                "X-Forwarded-Host",
                "X-Forwarded-For",
                "Contribution-Token",
                "Authorization"));
        var value = junk.word().replaceAll("[^\\x20-\\x7e\\x80-\\xff]", "?");
        return shot.with(name, value.substring(0, Math.min(value.length(), 3000)));
    }

    private Shot body(Shot shot) {
        if (random.nextInt(6) == 0) return shot.body(raw(shot.body()));
        if (shot.type().startsWith("multipart/")) return shot.body(file(shot.body()));
        boolean json = shot.type().contains("json");
        var text = new String(shot.body(), UTF_8);
        var found = (json ? VALUE : FIELD).matcher(text).results().toList();
        if (found.isEmpty()) return shot.body(raw(shot.body()));
        var place = junk.one(found);
        var value = json ? junk.value() : encoded(junk.word());
        return shot.body((text.substring(0, place.start()) + value + text.substring(place.end())).getBytes(UTF_8));
    }

    private byte[] raw(byte[] body) {
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1 -> junk.bytes(3000);
            case 2 -> new String(body, UTF_8).getBytes(UTF_16);
            case 3 -> junk.value().getBytes(UTF_8);
            case 4 -> ("{\"a\":".repeat(5000) + "1").getBytes(UTF_8);
            default -> bent(body);
        };
    }

    private byte[] bent(byte[] body) {
        var bent = body.clone();
        if (bent.length > 0) bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
        return bent;
    }

    /** The file is the last part. */
    private byte[] file(byte[] body) {
        var text = new String(body, ISO_8859_1);
        int begin = text.indexOf("\r\n\r\n", text.indexOf("filename=")) + 4;
        int end = text.lastIndexOf("\r\n--");
        if (begin < 4 || end < begin) return raw(body);
        var broken = new String(documents.of(Arrays.copyOfRange(body, begin, end)), ISO_8859_1);
        var head = text.substring(0, begin);
        if (random.nextInt(3) == 0) head = head.replaceAll("filename=\"[^\"]*\"", name());
        return (head + broken + text.substring(end)).getBytes(ISO_8859_1);
    }

    private String name() {
        var names = List.of("a.docx", "a.xlsx", "a.pdf", "a.csv", "a.doc", "a.zip", "../a", "a".repeat(3000), "");
        return "filename=\"" + junk.one(names) + "\"";
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word.length() > 6000 ? word.substring(0, 6000) : word, UTF_8)
                .replace("+", "%20");
    }
}
