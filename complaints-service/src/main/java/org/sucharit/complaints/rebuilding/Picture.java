package org.sucharit.complaints.rebuilding;

import java.io.IOException;
import org.sucharit.kit.picture.Pictures;

/**
 * A picture decoded and written anew, upright as its camera meant it: place, camera, time and whatever is hidden behind
 * the last pixel are gone. Of a moving picture the first one stays.
 */
final class Picture {

    private Picture() {}

    static Copy rewritten(byte[] file, String type) throws IOException {
        var picture = Pictures.upright(file, type);
        boolean photo = type.equals("image/jpeg")
                || type.equals("image/webp") && !picture.getColorModel().hasAlpha();
        return photo
                ? new Copy("image/jpeg", Pictures.jpeg(picture), 0, () -> picture)
                : new Copy("image/png", Pictures.png(picture), 0, () -> picture);
    }
}
