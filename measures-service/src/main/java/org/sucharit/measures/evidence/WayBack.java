package org.sucharit.measures.evidence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a measure that somebody left in order to keep evidence for it: the only place that evidence leads back to. */
record WayBack(String path) {

    private static final Pattern FORM =
            Pattern.compile("/work/measures/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/(?:act|attach)\\?n=\\d{1,9}");

    /** @param path as the browser sends it @return null for anything but such a form */
    static @Nullable WayBack of(@Nullable String path) {
        return path != null && FORM.matcher(path).matches() ? new WayBack(path) : null;
    }

    /** The form with the evidence ticked. */
    String with(EvidenceId kept) {
        return path + "&evidence=" + kept;
    }
}
