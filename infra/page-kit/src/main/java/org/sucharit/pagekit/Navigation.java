package org.sucharit.pagekit;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The main navigation.
 *
 * @param home the origin the links start from; empty where the page itself comes from the gateway
 */
public record Navigation(String home, List<Item> items) {

    public Navigation {
        items = List.copyOf(items);
    }

    /**
     * One entry: its text is the message {@code nav.<key>}.
     *
     * @param roles only who holds one of them is offered the entry; everybody when there are none
     */
    public record Item(String key, String href, Set<String> roles) {

        public Item {
            roles = Set.copyOf(roles);
        }

        public Item(String key, String href) {
            this(key, href, Set.of());
        }

        /** Whether a page at this path lies under the entry. */
        public boolean covers(String path) {
            return path.equals(href) || path.startsWith(href + "/");
        }

        boolean isFor(@Nullable Visitor visitor) {
            return roles.isEmpty() || (visitor != null && !Collections.disjoint(roles, visitor.roles()));
        }
    }

    /** What every page of the platform offers. */
    static Navigation ofThePlatform() {
        return new Navigation(
                "",
                List.of(
                        new Item("nation", "/nation"),
                        new Item("reports", "/reports"),
                        new Item("work", "/work"),
                        new Item("cases", "/cases", Set.of("INVESTIGATOR", "INSPECTOR"))));
    }
}
