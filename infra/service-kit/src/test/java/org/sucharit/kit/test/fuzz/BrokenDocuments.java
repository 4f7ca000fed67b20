package org.sucharit.kit.test.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents that are none any more: cut, bent, packed too tightly, or called what they are not. */
final class BrokenDocuments {

    private static final int BOMB_MEGABYTES = 40;

    private final RandomGenerator random;
    private final Junk junk;

    BrokenDocuments(RandomGenerator random) {
        this.random = random;
        this.junk = new Junk(random);
    }

    /** @param whole a document as it should be */
    byte[] of(byte[] whole) {
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 1, 2 -> bent(whole);
            case 3 -> repacked(whole);
            case 4 -> bomb();
            case 5 -> junk.bytes(20_000);
            case 6 -> (magic() + junk.word()).getBytes(UTF_8);
            case 7 -> new byte[0];
            default -> doubled(whole);
        };
    }

    private byte[] bent(byte[] whole) {
        var bent = whole.clone();
        for (int i = 1 + random.nextInt(30); i > 0 && bent.length > 0; i--)
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
        return bent;
    }

    private static byte[] doubled(byte[] whole) {
        var doubled = Arrays.copyOf(whole, whole.length * 2);
        System.arraycopy(whole, 0, doubled, whole.length, whole.length);
        return doubled;
    }

    private String magic() {
        return junk.one(List.of(
                "%PDF-1.7\n",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R/Size 999999999>>",
                "PK\u0003\u0004",
                "{\\rtf1 {\\object\\bin999999999 ",
                "<html><table>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>",
                "GIF89a",
                "a;b;c\n"));
    }

    /** A document of which one part is something else: not closed, too large, with an entity, or gone. */
    private byte[] repacked(byte[] whole) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(whole));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var part = from.readAllBytes();
                if (random.nextInt(6) == 0) continue;
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(random.nextInt(3) == 0 ? other(part) : part);
            }
            to.putNextEntry(new ZipEntry("../../" + random.nextInt()));
        } catch (IOException e) {
            return bent(whole); // it was broken before
        }
        return out.toByteArray();
    }

    private byte[] other(byte[] part) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(part, part.length / 2);
            case 1 -> bent(part);
            case 2 -> ("<a>".repeat(20_000)).getBytes(US_ASCII);
            default ->
                new String(part, UTF_8)
                        .replace("<w:tbl>", "<w:tbl><w:tr><w:tc><w:tbl>")
                        .getBytes(UTF_8);
        };
    }

    /** Small, but not when it is unpacked. */
    private byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(junk.one(List.of("word/document.xml", "xl/workbook.xml", "content.xml"))));
            var blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            zip.write("<?xml version=\"1.0\"?><a>".getBytes(US_ASCII));
            for (int i = 0; i < BOMB_MEGABYTES; i++) zip.write(blanks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
