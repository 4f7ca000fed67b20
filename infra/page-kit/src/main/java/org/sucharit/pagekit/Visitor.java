package org.sucharit.pagekit;

import java.util.Set;

/**
 * Someone who has signed in, as the page's head shows them.
 *
 * @param roles held anywhere, for what the main navigation offers; it decides nothing
 */
public record Visitor(String name, Set<String> roles) {

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Whose roles the page does not know. */
    public Visitor(String name) {
        this(name, Set.of());
    }
}
