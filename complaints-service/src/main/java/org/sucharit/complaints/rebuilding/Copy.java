package org.sucharit.complaints.rebuilding;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rebuilt file.
 *
 * @param type media type of the content
 * @param pages of a document that has them, else 0
 * @param picture a small one is made of it; made only when asked for, and null where there is nothing to see
 */
record Copy(String type, byte[] content, int pages, Supplier<@Nullable BufferedImage> picture) {

    static Copy of(String type, byte[] content) {
        return new Copy(type, content, 0, () -> null);
    }
}
