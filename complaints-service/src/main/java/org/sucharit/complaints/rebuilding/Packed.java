package org.sucharit.complaints.rebuilding;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** The parts of a packed document. What it unpacks to is counted, whatever it says about itself. */
final class Packed {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 256L << 20;

    private final byte[] file;

    Packed(byte[] file) {
        this.file = file;
    }

    static Copy rewritten(byte[] file) throws IOException {
        var packed = new Packed(file);
        var names = packed.names();
        if (names.contains("[Content_Types].xml")) return new Office(packed).rewritten();
        if (names.contains("mimetype")) return new OpenDocument(packed).rewritten();
        if (names.contains("AndroidManifest.xml")
                || names.contains("META-INF/MANIFEST.MF") && names.stream().anyMatch(name -> name.endsWith(".class")))
            throw new Runs();
        throw new CannotRebuild();
    }

    interface Part {
        void read(String name, InputStream content) throws IOException;
    }

    /** Every part in turn, once. */
    void each(Part part) throws IOException {
        var left = new Left();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            var seen = new LinkedHashSet<String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (seen.size() >= MOST_PARTS) throw new CannotRebuild();
                var content = new Counted(zip, left);
                if (!entry.isDirectory() && seen.add(entry.getName())) part.read(entry.getName(), content);
                content.skipToEnd();
            }
        }
    }

    Set<String> names() throws IOException {
        var names = new LinkedHashSet<String>();
        each((name, _) -> names.add(name));
        return names;
    }

    /** Small parts whole. */
    Map<String, byte[]> whole(java.util.function.Predicate<String> wanted, int most) throws IOException {
        var parts = new HashMap<String, byte[]>();
        each((name, content) -> {
            if (!wanted.test(name)) return;
            var bytes = content.readNBytes(most + 1);
            if (bytes.length > most) throw new CannotRebuild();
            parts.put(name, bytes);
        });
        return parts;
    }

    private static final class Left {
        private long bytes = MOST_UNPACKED;
    }

    /** One entry; closing it leaves the archive open for the next. */
    private static final class Counted extends FilterInputStream {

        private final Left left;

        Counted(InputStream in, Left left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            left.bytes -= Math.max(0, got);
            if (left.bytes < 0) throw new CannotRebuild();
            return got;
        }

        void skipToEnd() throws IOException {
            var chunk = new byte[64 * 1024];
            while (read(chunk, 0, chunk.length) >= 0) {}
        }

        @Override
        public void close() {}
    }
}
