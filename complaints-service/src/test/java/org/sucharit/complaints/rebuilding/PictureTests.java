package org.sucharit.complaints.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sucharit.complaints.rebuilding.Marked.MARKER;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTests {

    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @Test
    void a_photo_keeps_what_it_shows_and_loses_what_it_tells() throws IOException {
        var photo = Marked.jpeg(1);
        assertThat(Rebuilds.opened(photo)).contains(MARKER, "Exif");

        var copy = Rebuilds.of(photo).orElseThrow();

        assertThat(copy.type()).isEqualTo("image/jpeg");
        assertThat(Rebuilds.opened(copy.content())).doesNotContain(MARKER).doesNotContain("Exif");
        var seen = ImageIO.read(new ByteArrayInputStream(copy.content()));
        assertThat(seen.getWidth()).isEqualTo(400);
        assertThat(near(seen, 100, 100, Color.RED)).isTrue();
        assertThat(near(seen, 300, 100, Color.BLUE)).isTrue();
    }

    @Test
    void it_is_upright_as_the_camera_was_held() throws IOException {
        var copy = Rebuilds.of(Marked.jpeg(6)).orElseThrow();

        var seen = ImageIO.read(new ByteArrayInputStream(copy.content()));
        assertThat(seen.getWidth()).isEqualTo(200);
        assertThat(seen.getHeight()).isEqualTo(400);
        assertThat(near(seen, 100, 100, Color.RED)).isTrue();
        assertThat(near(seen, 100, 300, Color.BLUE)).isTrue();
    }

    @Test
    void other_pictures_too() throws IOException {
        for (var format : new String[] {"png", "gif", "bmp"}) {
            var copy =
                    Rebuilds.of(Marked.written(Marked.picture(40, 20), format)).orElseThrow();
            assertThat(copy.type()).isEqualTo("image/png");
            assertThat(near(ImageIO.read(new ByteArrayInputStream(copy.content())), 5, 5, Color.RED))
                    .isTrue();
        }
        assertThat(Rebuilds.opened(Rebuilds.of(Marked.png()).orElseThrow().content()))
                .doesNotContain(MARKER);
        assertThat(Rebuilds.of(WEBP).orElseThrow().type()).isEqualTo("image/jpeg");
    }

    @Test
    void a_small_picture_is_made_of_the_copy() throws IOException {
        var small = ImageIO.read(new ByteArrayInputStream(
                Rebuilds.of(Marked.jpeg(1)).orElseThrow().thumbnail()));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(near(small, 80, 80, Color.RED)).isTrue();
        assertThat(near(small, 240, 80, Color.BLUE)).isTrue();
    }

    @Test
    void one_that_is_large_only_when_unpacked_is_not_opened() {
        var bomb = Marked.written(Marked.picture(40, 20), "png");
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);

        assertThat(Rebuilds.of(bomb)).isEmpty();
        assertThat(Rebuilds.of(Marked.written(new BufferedImage(50_000, 100, BufferedImage.TYPE_BYTE_GRAY), "png")))
                .isPresent();
    }

    @Test
    void a_broken_one_has_no_copy() {
        assertThat(Rebuilds.of(Arrays.copyOf(Marked.png(), 60))).isEmpty();
        assertThat(Rebuilds.of(Arrays.copyOf(Marked.jpeg(1), 30))).isEmpty();
        assertThat(Rebuilds.of(new byte[0])).isEmpty();
    }

    private static boolean near(BufferedImage picture, int x, int y, Color color) {
        var seen = new Color(picture.getRGB(x, y));
        return Math.abs(seen.getRed() - color.getRed()) < 30
                && Math.abs(seen.getGreen() - color.getGreen()) < 30
                && Math.abs(seen.getBlue() - color.getBlue()) < 30;
    }
}
