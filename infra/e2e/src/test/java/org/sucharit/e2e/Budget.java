package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page may cost whoever opens it for the first time, with style sheets, fonts and all.
 *
 * @param area beginning of its address
 * @param kilobytes over the wire, headers included
 */
record Budget(String area, int requests, int kilobytes) {

    /** Three redirections lead there. */
    private static final String SIGN_IN = "/login";

    /** The first that fits. Citizens come with cheap phones and dear data. */
    private static final List<Budget> ALL = List.of(
            new Budget("/file", 10, 100),
            new Budget("/mailbox", 10, 100),
            new Budget("/work/contribute", 14, 100),
            new Budget(SIGN_IN, 17, 120),
            new Budget("", 14, 120));

    static List<String> faults(String path, Traffic traffic) {
        var budget = ALL.stream()
                .filter(one -> path.startsWith(one.area))
                .findFirst()
                .orElseThrow();
        var faults = new ArrayList<String>();
        if (traffic.requests().size() > budget.requests)
            faults.add("costs %d requests, more than %d: %s"
                    .formatted(traffic.requests().size(), budget.requests, traffic.requests()));
        if (traffic.bytes() > budget.kilobytes * 1000L)
            faults.add("costs %,d bytes, more than %d kB".formatted(traffic.bytes(), budget.kilobytes));
        return faults;
    }
}
