package org.sucharit.measures.linkcheck;

/** How an address was found. */
public enum Condition {
    /** It leads to a page. */
    ANSWERED,
    /** It leads to a page, and its server says that the page has another address for good. */
    MOVED,
    /** It leads to no page: what is known of the reason is the {@link Trouble}. */
    GONE,
    /** It leads to a page that took longer than the limit to begin answering. */
    SLOW
}
