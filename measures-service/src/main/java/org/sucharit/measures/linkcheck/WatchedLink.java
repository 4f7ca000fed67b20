package org.sucharit.measures.linkcheck;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A watched address whose time has come.
 *
 * @param condition as last recorded; null when it was never checked
 * @param surprised whether something else than recorded was found the last time
 * @param known by what its page is recognised
 */
record WatchedLink(
        LinkId id,
        @Nullable Condition condition,
        @Nullable URI movedTo,
        boolean surprised,
        @Nullable Known known) {

    boolean isAsRecorded(Finding finding) {
        return finding.isAs(condition, movedTo);
    }

    /** A page that is there at the first look is no surprise. */
    boolean isSurprising(Finding finding) {
        return !surprised && !(condition == null && finding.condition() == Condition.ANSWERED);
    }
}
