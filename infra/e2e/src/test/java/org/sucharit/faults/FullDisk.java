package org.sucharit.faults;

import java.io.IOException;
import java.time.Duration;
import org.sucharit.e2e.RunningPlatform;

/** Where a component keeps its data, nothing more can be written for a while. */
record FullDisk(Component component, SmallDisks disks, Duration length) implements Fault.OfOne {

    @Override
    public String named() {
        return "disk of %s full for %d s".formatted(component.process(), length.toSeconds());
    }

    @Override
    public long strike(RunningPlatform platform) throws IOException, InterruptedException {
        long now = Line.now();
        disks.fill(component);
        try {
            Thread.sleep(length);
        } finally {
            disks.free(component);
        }
        return now;
    }

    @Override
    public boolean over(RunningPlatform platform) {
        return platform.pid(component.process()) > 0;
    }
}
