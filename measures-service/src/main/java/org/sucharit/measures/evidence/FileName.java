package org.sucharit.measures.evidence;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names under which files are handed out: no path, nothing invisible, and never an extension that the content is not. */
final class FileName {

    private static final int MOST = 200;
    private static final String NAMELESS = "evidence";

    private FileName() {}

    static String fitting(@Nullable String given, FileType type) {
        var name = cleaned(given);
        if (type.extensions().contains(extension(name))) return name;
        var extension = "." + type.extensions().getFirst();
        return shortened(name, MOST - extension.length()) + extension;
    }

    private static String cleaned(@Nullable String given) {
        var name = Objects.requireNonNullElse(given, "")
                .replaceAll("(?s).*[/\\\\]", "")
                // controls, and marks that turn or hide what is read: "fdp.exe" shown as "exe.pdf"
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(name, MOST);
    }

    /** The end is kept: there stand number, date and extension. */
    private static String shortened(String name, int most) {
        return name.length() > most ? name.substring(name.length() - most) : name;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
