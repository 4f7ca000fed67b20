package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;

/** What the process answers, without the process. */
final class Rebuilds {

    private Rebuilds() {}

    record Result(String type, int pages, byte[] content, byte[] thumbnail) {}

    static int status(byte[] file) {
        return answer(file)[0];
    }

    static Optional<Result> of(byte[] file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(answer(file)))) {
            if (in.read() != Rebuilding.COPY) return Optional.empty();
            return Optional.of(
                    new Result(in.readUTF(), in.readInt(), in.readNBytes(in.readInt()), in.readNBytes(in.readInt())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] answer(byte[] file) {
        try {
            var out = new ByteArrayOutputStream();
            Rebuilding.run(new ByteArrayInputStream(file), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file and of everything packed in it, one after the other, each byte a character. */
    static String opened(byte[] file) {
        var all = new StringBuilder(latin(file)).append('\n').append(new String(file, StandardCharsets.UTF_16BE));
        try {
            if (latin(file).startsWith("PK")) packed(file, all);
            if (latin(file).startsWith("%PDF")) pdf(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static void packed(byte[] file, StringBuilder all) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                all.append(entry.getName()).append('\n').append(latin(zip.readAllBytes()));
        }
    }

    private static void pdf(byte[] file, StringBuilder all) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream && stream.hasData())
                    try (var in = stream.createInputStream()) {
                        all.append(latin(in.readAllBytes()));
                    }
            }
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
