package org.sucharit.kernel.reported;

import java.util.List;
import org.sucharit.kernel.text.DataFile;

/** The 77 provinces of Thailand, Bangkok among them, as they are rightly written: without "จังหวัด". */
public final class Provinces {

    private static final List<String> ALL = DataFile.rows(Provinces.class, "provinces.txt").stream()
            .map(List::getFirst)
            .toList();

    private Provinces() {}

    public static List<String> all() {
        return ALL;
    }

    public static boolean contains(String name) {
        return ALL.contains(name);
    }
}
