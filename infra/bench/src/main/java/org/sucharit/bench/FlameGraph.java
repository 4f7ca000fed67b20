package org.sucharit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Stacks as a picture: every method as wide as the share of samples in which it was, those it called beneath it. */
final class FlameGraph {

    private static final int WIDTH = 1_600;
    private static final int ROW = 16;
    private static final double LETTER = 6.6;
    /** Narrower ones can't be seen. */
    private static final double LEAST = 0.5;

    private static final List<String> COLOURS = List.of("#f4a259", "#f6bd60", "#e9806e", "#f0a868", "#eec170");

    private static final class Frame {
        private final Map<String, Frame> called = new TreeMap<>();
        private long samples;

        int depth() {
            return 1 + called.values().stream().mapToInt(Frame::depth).max().orElse(0);
        }
    }

    private final Frame all = new Frame();

    /** @param stacks outermost method first, parted by semicolons, with the number of samples */
    FlameGraph(Map<String, Integer> stacks) {
        stacks.forEach((stack, samples) -> {
            var frame = all;
            frame.samples += samples;
            for (var method : stack.split(";", -1)) {
                frame = frame.called.computeIfAbsent(method, _ -> new Frame());
                frame.samples += samples;
            }
        });
    }

    void write(Path file) throws IOException {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"monospace\" font-size=\"11\">%n"
                        .formatted(WIDTH, ROW * all.depth()));
        draw(svg, "all", all, 0, 0);
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private double width(Frame frame) {
        return (double) WIDTH * frame.samples / Math.max(1, all.samples);
    }

    private void draw(StringBuilder svg, String method, Frame frame, double left, int row) {
        double width = width(frame);
        if (width < LEAST) return;
        var shown = method.substring(0, Math.min(method.length(), (int) (width / LETTER)));
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s: %d samples, %.1f %%</title>"
                        + "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text></g>%n",
                escaped(method),
                frame.samples,
                100 * width / WIDTH,
                left,
                row * ROW,
                width,
                ROW - 1,
                colour(method),
                left + 2,
                row * ROW + 11,
                escaped(shown)));
        double next = left;
        for (var called : frame.called.entrySet()) {
            draw(svg, called.getKey(), called.getValue(), next, row + 1);
            next += width(called.getValue());
        }
    }

    private static String colour(String method) {
        return COLOURS.get(Math.floorMod(method.hashCode(), COLOURS.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
