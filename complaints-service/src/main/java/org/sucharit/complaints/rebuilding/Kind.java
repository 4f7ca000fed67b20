package org.sucharit.complaints.rebuilding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes, and who rewrites it. */
enum Kind {
    JPEG {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Picture.rewritten(file, "image/jpeg");
        }
    },
    PNG {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Picture.rewritten(file, "image/png");
        }
    },
    GIF {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Picture.rewritten(file, "image/gif");
        }
    },
    WEBP {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Picture.rewritten(file, "image/webp");
        }
    },
    BMP {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Picture.rewritten(file, "image/bmp");
        }
    },
    PDF {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Pdf.rewritten(file);
        }
    },
    ZIP {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Packed.rewritten(file);
        }
    },
    OTHER {
        @Override
        Copy rewritten(byte[] file) throws IOException {
            return Text.rewritten(file);
        }
    };

    abstract Copy rewritten(byte[] file) throws IOException;

    /**
     * @throws CannotRebuild when there can be no copy
     * @throws Runs for a program
     */
    static Copy copy(byte[] file) {
        try {
            return of(file).rewritten(file);
        } catch (CannotRebuild | Runs e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CannotRebuild(); // what is wrong with it would quote it
        }
    }

    static Kind of(byte[] file) {
        if (starts(file, 0, "\u00ff\u00d8\u00ff")) return JPEG;
        if (starts(file, 0, "\u0089PNG\r\n")) return PNG;
        if (starts(file, 0, "GIF8")) return GIF;
        if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) return WEBP;
        if (starts(file, 0, "BM") && starts(file, 6, "\0\0\0\0")) return BMP;
        if (starts(file, 0, "%PDF-")) return PDF;
        if (starts(file, 0, "PK\3\4")) return ZIP;
        return OTHER;
    }

    /** The kind of a picture within a document; null for others, which are left out. */
    static @Nullable String pictureType(byte[] file) {
        return switch (of(file)) {
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case GIF -> "image/gif";
            case WEBP -> "image/webp";
            case BMP -> "image/bmp";
            default -> null;
        };
    }

    private static boolean starts(byte[] file, int at, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (file[at + i] != bytes[i]) return false;
        return true;
    }
}
