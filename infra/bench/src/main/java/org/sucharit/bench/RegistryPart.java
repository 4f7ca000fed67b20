package org.sucharit.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** How long it takes to register the whole country. */
final class RegistryPart implements Part {

    private static final int AGENCIES = 7_850;

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public void measure(Platform platform, Consumer<Figure> figures) throws IOException, InterruptedException {
        var admin = new Caller("admin");
        var csv = Samples.registry(AGENCIES);
        long begin = System.nanoTime();
        var answer = admin.send("/api/agencies/import", "text/csv;charset=utf-8", csv);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (answer.statusCode() != 200) {
            var said = answer.body().substring(0, Math.min(300, answer.body().length()));
            throw new IOException("The registry import was refused: " + answer.statusCode() + " " + said);
        }
        figures.accept(Figure.atMost(20, "registry import of %,d agencies, s".formatted(AGENCIES), seconds));
        figures.accept(Figure.atMost(2_500, "memory after it, PSS of all processes, MB", platform.megabytes()));
    }
}
