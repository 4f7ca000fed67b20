package org.sucharit.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Something measured on the running platform, which has the demo loaded. */
interface Part {

    /** As it is asked for: {@code ./bench preview}. */
    String name();

    /** @param figures takes each figure as it is there */
    void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException;
}
