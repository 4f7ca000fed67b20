package org.sucharit.complaints.referral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sucharit.complaints.referral.Manifest.Content;

/** Writes files into a ZIP archive as a stream, and keeps what each of them was. */
final class Writer {

    private final ZipOutputStream zip;
    private final LocalDate day;
    private final List<Content> written = new ArrayList<>();

    /** @param day all entries bear; not the hour */
    Writer(OutputStream out, LocalDate day) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.day = day;
    }

    List<Content> written() {
        return List.copyOf(written);
    }

    void add(String name, byte[] content) throws IOException {
        add(name, new ByteArrayInputStream(content));
    }

    /** @param content read to its end and closed */
    void add(String name, InputStream content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        var digest = sha256();
        long size;
        try (var in = new DigestInputStream(content, digest)) {
            size = in.transferTo(zip);
        }
        zip.closeEntry();
        written.add(new Content(name, HexFormat.of().formatHex(digest.digest()), size));
    }

    /** Ends the archive, and the stream under it. */
    void end() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
