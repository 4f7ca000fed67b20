package org.sucharit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Consumer;

/** How long an officer waits for the preview of a report. */
final class PreviewPart implements Part {

    private static final int WARM_UP = 60;
    private static final int MEASURED = 100;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var officer = new Caller("officer-krut");
        var report = Samples.report(12);
        var times = new ArrayList<Double>();
        int errors = 0;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long begin = System.nanoTime();
            var answer = officer.upload("krut", 2569, "report.txt", report);
            if (i < WARM_UP) continue;
            times.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 201) errors++;
        }
        figures.accept(Figure.latency(300, "preview of a report of 12 measures, warm, ms", times, errors));
    }
}
