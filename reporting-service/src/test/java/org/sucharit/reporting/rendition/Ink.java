package org.sucharit.reporting.rendition;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;

/** The ink of a picture, as a reader sees it: stains with paper all around them. */
record Ink(int stains) {

    private static final int DARK = 160;

    static Ink of(BufferedImage picture) {
        var seen = new boolean[picture.getWidth() * picture.getHeight()];
        int stains = 0;
        for (int at = 0; at < seen.length; at++) {
            if (seen[at] || !isDark(picture, at)) continue;
            stains++;
            follow(picture, at, seen);
        }
        return new Ink(stains);
    }

    private static void follow(BufferedImage picture, int from, boolean[] seen) {
        int width = picture.getWidth();
        var open = new ArrayDeque<Integer>();
        open.add(from);
        seen[from] = true;
        while (!open.isEmpty()) {
            int at = open.poll();
            for (int y = Math.max(0, at / width - 1); y <= Math.min(picture.getHeight() - 1, at / width + 1); y++)
                for (int x = Math.max(0, at % width - 1); x <= Math.min(width - 1, at % width + 1); x++) {
                    int next = y * width + x;
                    if (seen[next] || !isDark(picture, next)) continue;
                    seen[next] = true;
                    open.add(next);
                }
        }
    }

    private static boolean isDark(BufferedImage picture, int at) {
        return picture.getRaster().getSample(at % picture.getWidth(), at / picture.getWidth(), 0) < DARK;
    }
}
