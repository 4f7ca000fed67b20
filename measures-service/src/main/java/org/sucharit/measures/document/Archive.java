package org.sucharit.measures.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of a packed document, in memory only; counts what is unpacked, so that a zip bomb ends early. */
final class Archive implements AutoCloseable {

    private static final int SUSPICIOUS_RATIO = 200;

    private final ZipFile zip;
    private final Draft draft;
    private long unpacked;

    Archive(byte[] content, Draft draft) throws IOException {
        this.draft = draft;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get();
        int entries = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (++entries > draft.limits().entries() || isBomb(entry)) throw draft.tooComplex();
        }
    }

    private boolean isBomb(ZipArchiveEntry entry) {
        return entry.getSize() > draft.limits().part()
                && entry.getSize() / SUSPICIOUS_RATIO > entry.getCompressedSize();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** @return null where there is no such part */
    @Nullable
    Xml xml(String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? null : new Xml(new Counted(zip.getInputStream(entry)), draft);
    }

    Xml required(String name) throws IOException {
        var xml = xml(name);
        if (xml == null) throw new ZipException("without " + name);
        return xml;
    }

    String text(String name, int most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return "";
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** The targets of a part's relations by their id, as names in the archive; external ones as they are. */
    Map<String, String> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var targets = new HashMap<String, String>();
        try (var xml = xml(folder + "_rels/" + part.substring(slash) + ".rels")) {
            if (xml == null) return targets;
            xml.root().children(name -> {
                if (!name.equals("Relationship")) return;
                var target = xml.attribute("Target", "");
                var external = xml.attribute("TargetMode", "").equals("External");
                targets.put(xml.attribute("Id", ""), external ? target : resolved(folder, target));
            });
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var base = folder;
        var rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private long size;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) count(1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) {
            size += bytes;
            unpacked += bytes;
            draft.goOn();
            if (size > draft.limits().part() || unpacked > draft.limits().unpacked()) throw draft.tooComplex();
        }
    }
}
