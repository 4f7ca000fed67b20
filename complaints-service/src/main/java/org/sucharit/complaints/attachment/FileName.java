package org.sucharit.complaints.attachment;

import org.sucharit.complaints.sealing.Secret;

/** Names of files as they may be handed out again: no path, nothing invisible, not too long. */
final class FileName {

    private static final int MOST = 200;
    private static final String NAMELESS = "file";

    private FileName() {}

    static Secret of(String given) {
        var name = given.replaceAll("(?s).*[/\\\\]", "")
                // controls, and marks that turn or hide what is read; joiners belong to emoji
                .replaceAll("[\\p{Cc}\\p{Co}\\p{Cs}\\u2028\\u2029]|[\\p{Cf}&&[^\\u200c\\u200d]]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        return new Secret(name.isEmpty() ? NAMELESS : shortened(name));
    }

    /** The end is kept: there stand number, date and extension. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length > MOST ? name.substring(name.offsetByCodePoints(0, length - MOST)) : name;
    }
}
