package org.sucharit.complaints.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.springframework.http.HttpStatus;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.problem.Problem;

/** Looks at how a file begins, and refuses whatever could run. What it is called only adds to the reasons. */
final class Inspection {

    /** Bytes that are looked at. */
    static final int HEAD = 64 * 1024;

    private static final Set<String> REFUSED = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/x-sh",
            "application/x-bat",
            "application/javascript",
            "text/javascript",
            "application/x-ms-shortcut",
            "application/x-msi",
            "application/x-ms-installer",
            "application/vnd.ms-htmlhelp",
            "application/wasm",
            "application/x-shockwave-flash",
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "text/x-php",
            "text/x-python",
            "text/x-perl",
            "text/x-vbscript");

    private static final Pattern BEGINNINGS = Pattern.compile(
            "^(?:MZ|\u007fELF|#!|dex\n|\0asm|ITSF|L\0\0\0\u0001\u0014\u0002"
                    + "|[\u00ce\u00cf]\u00fa\u00ed\u00fe|\u00fe\u00ed\u00fa[\u00ce\u00cf]|\u00ca\u00fe\u00ba\u00be|@echo )");

    /** Words that make a browser or a shell run what looks like text. */
    private static final Pattern ACTIVE =
            Pattern.compile("<\\s*(script|html|svg|iframe|object|embed|body|!doctype html)[\\s>/]|<\\?php|javascript:");

    private static final Pattern NAMES = Pattern.compile(
            ".*\\.(exe|dll|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|"
                    + "jse|mjs|wsf|wsh|hta|jar|apk|ipa|app|dmg|deb|rpm|sh|bash|py|rb|pl|php|lnk|url|reg|inf|html?|xhtml|svgz?|swf)");

    private static final Set<String> REBUILT = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/bmp",
            "application/pdf",
            "application/zip",
            "application/x-tika-ooxml",
            "text/plain",
            "text/csv");

    private Inspection() {}

    /**
     * @param head the first bytes, at most {@link #HEAD}
     * @return whether a copy may be made of it
     * @throws Problem 422 {@code FILE_EMPTY}, {@code FILE_TYPE_REFUSED}
     */
    static boolean mayBeRebuilt(byte[] head, Secret name) {
        if (head.length == 0) throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "FILE_EMPTY");
        var type = Types.DETECTOR.detect(head);
        if (REFUSED.contains(type) || runs(head, type) || runs(name)) throw refused();
        return REBUILT.contains(type)
                || type.startsWith("application/vnd.oasis.opendocument.")
                || type.equals("application/octet-stream")
                || type.startsWith("text/");
    }

    static Problem refused() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "FILE_TYPE_REFUSED");
    }

    private static boolean runs(byte[] head, String type) {
        var start = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "");
        if (BEGINNINGS.matcher(start).lookingAt()) return true;
        boolean text = type.startsWith("text/") || type.endsWith("xml") || type.equals("application/octet-stream");
        return text
                && ACTIVE.matcher(readable(head, start).toLowerCase(Locale.ROOT))
                        .find();
    }

    private static String readable(byte[] head, String start) {
        boolean utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        return utf16 ? new String(head, StandardCharsets.UTF_16) : start;
    }

    private static boolean runs(Secret name) {
        return NAMES.matcher(name.reveal().strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** Loaded with the first file. */
    private static final class Types {
        static final Tika DETECTOR = new Tika(MimeTypes.getDefaultMimeTypes());
    }
}
