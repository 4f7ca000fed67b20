package org.sucharit.pagekit;

import java.util.List;

/**
 * The main navigation.
 *
 * @param home the origin the links start from; empty where the page itself comes from the gateway
 */
public record Navigation(String home, List<Item> items) {

    public Navigation {
        items = List.copyOf(items);
    }

    /** One entry: its text is the message {@code nav.<key>}. */
    public record Item(String key, String href) {

        /** Whether a page at this path lies under the entry. */
        public boolean covers(String path) {
            return path.equals(href) || path.startsWith(href + "/");
        }
    }

    /** What every page of the platform offers. */
    static Navigation ofThePlatform() {
        return new Navigation("", List.of(new Item("work", "/work")));
    }
}
