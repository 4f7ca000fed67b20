package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A part that fills the stores, or ends the platform: it has a platform of its own with the demo loaded, so that none finds
 * what another has left.
 *
 * @param megabytes the embedded MongoDB may hold
 */
record OnDemo(Part part, int megabytes) implements Apart {

    OnDemo(Part part) {
        this(part, Platform.MUCH_ROOM);
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public void measure(Path data, Consumer<Figure> figures) throws IOException, InterruptedException {
        try (var demo = Platform.roomy(data, megabytes, Officers.settings(data), "--demo")) {
            ClassCaches.await();
            part.measure(demo, demo.naming(figures));
        }
    }
}
