package org.sucharit.e2e;

import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** On what somebody looks at a page. */
enum Screen {
    PHONE(360, 800, 1, true),
    /** A window of 1280 pixels at 200 %. */
    ENLARGED(640, 450, 2, false),
    DESK(1280, 900, 1, false);

    final int width;
    final int height;
    private final int scale;
    private final boolean mobile;

    Screen(int width, int height, int scale, boolean mobile) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.mobile = mobile;
    }

    void show(ChromeDriver chrome) {
        show(chrome, height);
    }

    /** @param height instead of its own */
    void show(ChromeDriver chrome, int height) {
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", mobile));
    }
}
