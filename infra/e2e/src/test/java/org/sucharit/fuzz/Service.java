package org.sucharit.fuzz;

import java.util.List;
import java.util.Locale;

/** What is asked behind the gateway. */
enum Service {
    MEASURES("measures-service", List.of("officer", "executive", "clerk", "inspector", "admin")),
    COMPLAINTS("complaints-service", List.of("investigator", "inspector", "officer", "admin")),
    REPORTING("reporting-service", List.of("officer", "clerk", "executive", "inspector", "admin"));

    private static final List<String> EVERYWHERE = List.of("inspector", "admin");

    final String component;
    private final List<String> roles;

    Service(String component, List<String> roles) {
        this.component = component;
        this.roles = roles;
    }

    /** By which mappings name it. */
    String called() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who works there, at an agency or everywhere. */
    List<Card> cards(String agency) {
        return roles.stream()
                .map(role -> Card.account(EVERYWHERE.contains(role) ? role : role + "-" + agency))
                .toList();
    }
}
