package org.sucharit.kit.problem;

import java.util.List;
import java.util.Locale;

/** The languages the platform speaks. */
public final class Languages {

    public static final Locale THAI = Locale.of("th");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale DEFAULT = THAI;
    public static final List<Locale> ALL = List.of(THAI, ENGLISH);

    private Languages() {}
}
