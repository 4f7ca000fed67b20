package org.sucharit.kit.web;

import java.util.regex.Pattern;

/**
 * What is easily seen of a pattern of paths: {@code /api/measures/{id}/actions} begins with {@code /api/measures/}, ends with
 * {@code /actions} and has four slashes.
 *
 * @param slashes negative where there may be any number
 */
record PathShape(String begin, String end, int slashes) {

    /** What stands for something else. */
    private static final Pattern VARIABLE = Pattern.compile("[{}*?].*[{}*?]|[{}*?]");

    /** May stand for several segments, or for nobody knows what. */
    private static final Pattern LONG = Pattern.compile("\\*\\*|\\{\\*|:");

    static PathShape of(String pattern) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) return new PathShape(pattern, "", slashes(pattern));
        var begin = pattern.substring(0, variable.start());
        var end = pattern.substring(variable.end());
        if (!LONG.matcher(pattern).find()) return new PathShape(begin, end, slashes(pattern));
        // no segment at all is some, too: the slash before it may be missing
        return new PathShape(begin.endsWith("/") ? begin.substring(0, begin.length() - 1) : begin, end, -1);
    }

    /** @return false only when the pattern certainly does not fit; what is written in another way than usual may fit anything */
    boolean mayBe(String path) {
        boolean fits = path.startsWith(begin) && path.endsWith(end) && (slashes < 0 || slashes == slashes(path));
        return fits || path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }

    private static int slashes(String path) {
        int slashes = 0;
        for (int at = 0; at < path.length(); at++) if (path.charAt(at) == '/') slashes++;
        return slashes;
    }
}
