package org.sucharit.reporting.history;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.types.Binary;
import org.sucharit.reporting.record.Rows;

/** The entries of a book or a closing as they are stored: JSON, compressed, because there are so many of them. */
final class Pages {

    private static final int PART = 8192;

    private Pages() {}

    static Binary pack(Collection<Entry> entries) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(Rows.bytes(entries));
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var part = new byte[PART];
            while (!deflater.finished()) out.write(part, 0, deflater.deflate(part));
            return new Binary(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    static TreeMap<String, Entry> unpack(Binary packed) {
        var entries = new TreeMap<String, Entry>();
        for (var entry : Rows.read(inflated(packed), Entry[].class)) entries.put(entry.subject(), entry);
        return entries;
    }

    private static byte[] inflated(Binary packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed.getData());
            var out = new ByteArrayOutputStream();
            var part = new byte[PART];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && inflater.needsInput()) throw new IllegalStateException("pages end too early");
                out.write(part, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
