package org.sucharit.pagekit;

/** One entry of the main navigation: its text is the message {@code nav.<key>}. */
public record NavigationItem(String key, String href) {

    /** Whether a page at this path lies under the entry. */
    public boolean covers(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
