package org.sucharit.complaints.referral;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.sucharit.complaints.sealing.DoesNotOpen;

/**
 * The rebuilt copy of a file as it goes into a package.
 *
 * @param name of its number: what the sender called it may tell who that is
 * @param content opens it anew each time
 */
record Piece(String name, Supplier<InputStream> content) {

    private static final int CHUNK = 64 * 1024;

    static String name(int number, String ending) {
        return "files/%02d%s".formatted(number, ending);
    }

    /** @throws DoesNotOpen unless it can be read to its end */
    void requireWhole() {
        try (var in = content.get()) {
            var chunk = new byte[CHUNK];
            for (int n = 0; n >= 0; ) n = in.read(chunk);
        } catch (IOException e) {
            throw new DoesNotOpen();
        }
    }
}
