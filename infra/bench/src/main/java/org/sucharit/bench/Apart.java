package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Something measured on a platform of its own. */
interface Apart {

    /** As it is asked for: {@code ./bench start}. */
    String name();

    /** @param data a folder that is not there yet, for the platform @param figures takes each figure as it is there */
    void measure(Path data, Consumer<Figure> figures) throws IOException, InterruptedException;
}
