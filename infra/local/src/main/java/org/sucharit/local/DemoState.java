package org.sucharit.local;

import java.io.IOException;

/** {@code data/run/demo}: what the gateway's health waits for when the demo was asked for. */
final class DemoState {

    private DemoState() {}

    static void loading(RunFolder runs) throws IOException {
        runs.write("demo", "loading");
    }

    static void loaded(RunFolder runs) throws IOException {
        runs.write("demo", "loaded");
    }
}
