package org.sucharit.complaints.casepages;

import java.util.Arrays;
import java.util.List;

/** For tests elsewhere: what can be done by a form of a case's page. */
public final class DeedPaths {

    private DeedPaths() {}

    public static List<String> all() {
        return Arrays.stream(Deed.values()).map(Deed::path).toList();
    }
}
