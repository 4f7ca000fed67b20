package org.sucharit.measures.document;

/** What every format's text has in common before anyone reads it. */
final class Characters {

    private Characters() {}

    /**
     * Without control characters, invisible marks and surplus spaces: lines are trimmed and separated by {@code \n},
     * none is blank.
     */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        boolean space = false;
        boolean line = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n'
                    || c == '\r'
                    || c == '\u000b'
                    || c == '\f'
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029') {
                line = true;
            } else if (c == ' ' || c == '\t' || Character.isSpaceChar(c)) {
                space = true;
            } else if (!invisible(text, i)) {
                if (!clean.isEmpty()) {
                    if (line) clean.append('\n');
                    else if (space) clean.append(' ');
                }
                space = false;
                line = false;
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean invisible(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c >= '\u007f' && c <= '\u009f') return true;
        return switch (c) {
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\ufffe', '\uffff' ->
                true;
            default ->
                Character.isHighSurrogate(c)
                                && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                        || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        };
    }
}
