package org.sucharit.measures.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes the little of Word's binary format ([MS-DOC]) that a report needs: paragraphs and tables with merged cells.
 * POI reads this format but cannot create it.
 */
final class OldWordWriter {

    /** A cell: its text, how many of the table's columns it takes, whether it is merged with the one above or below. */
    record WordCell(String text, int columns, boolean above, boolean mergesBelow) {}

    private static final int PAGE = 512;
    private static final int TEXT_AT = 4 * PAGE;
    private static final int TABLE_WIDTH = 14_000;

    private record Part(int end, byte[] properties) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Part> paragraphs = new ArrayList<>();

    void paragraph(String content, int level) {
        text.append(content.replace('\n', '\u000b')).append('\r');
        end(level > 0 ? sprm(0x2640, level - 1) : new byte[0]);
    }

    void row(List<WordCell> cells, int columns) {
        for (var cell : cells) {
            var lines = cell.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                text.append(lines[i]).append(i + 1 < lines.length ? '\r' : '\u0007');
                end(inTable());
            }
        }
        text.append('\u0007');
        end(rowEnd(cells, columns));
    }

    private void end(byte[] properties) {
        paragraphs.add(new Part(text.length(), properties));
    }

    private static byte[] sprm(int code, int value) {
        return new byte[] {(byte) code, (byte) (code >> 8), (byte) value};
    }

    private static byte[] inTable() {
        var bytes = buffer(9);
        bytes.put(sprm(0x2416, 1)).putShort((short) 0x6649).putInt(1);
        return bytes.array();
    }

    private static byte[] rowEnd(List<WordCell> cells, int columns) {
        int count = cells.size();
        int definition = 1 + 2 * (count + 1) + 20 * count;
        var bytes = buffer(9 + 3 + 4 + definition);
        bytes.put(inTable()).put(sprm(0x2417, 1));
        bytes.putShort((short) 0xd608).putShort((short) (definition + 1)).put((byte) count);
        int column = 0;
        bytes.putShort((short) 0);
        for (var cell : cells) {
            column += cell.columns();
            bytes.putShort((short) (TABLE_WIDTH * column / columns));
        }
        for (var cell : cells) {
            int flags = cell.above() ? 0x20 : cell.mergesBelow() ? 0x60 : 0;
            bytes.putShort((short) flags).putShort((short) (TABLE_WIDTH * cell.columns() / columns));
            for (int border = 0; border < 4; border++) bytes.put(new byte[] {4, 1, 0, 0});
        }
        return bytes.array();
    }

    byte[] bytes() throws IOException {
        if (paragraphs.isEmpty() || text.charAt(text.length() - 1) != '\r') paragraph("", 0);
        int length = text.length();
        var main = new ByteArrayOutputStream();
        main.write(new byte[TEXT_AT]);
        main.write(text.toString().getBytes(StandardCharsets.UTF_16LE));
        pad(main);

        int characterPage = main.size() / PAGE;
        var page = buffer(PAGE);
        page.putInt(TEXT_AT).putInt(TEXT_AT + 2 * length).put(PAGE - 1, (byte) 1);
        main.write(page.array());

        var pageStarts = new ArrayList<Integer>();
        var pages = new ArrayList<Integer>();
        writeParagraphs(main, pageStarts, pages);

        var table = new ByteArrayOutputStream();
        var places = new int[93 * 2];
        put(table, places, 1, styles());
        put(table, places, 6, plc(8 + 12, List.of(0, length), section()));
        put(table, places, 12, plc(8 + 4, List.of(TEXT_AT, TEXT_AT + 2 * length), ints(characterPage)));
        var bounds = new ArrayList<>(pageStarts);
        bounds.add(TEXT_AT + 2 * length);
        put(
                table,
                places,
                13,
                plc(
                        4 * bounds.size() + 4 * pages.size(),
                        bounds,
                        ints(pages.stream().mapToInt(Integer::intValue).toArray())));
        put(table, places, 15, fonts());
        put(table, places, 31, new byte[544]);
        put(table, places, 33, pieces(length));

        var word = main.toByteArray();
        System.arraycopy(header(length, places, word.length), 0, word, 0, 900);
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            file.createDocument(
                    new ByteArrayInputStream(word.length < 4096 ? java.util.Arrays.copyOf(word, 4096) : word),
                    "WordDocument");
            file.createDocument(
                    new ByteArrayInputStream(
                            java.util.Arrays.copyOf(table.toByteArray(), Math.max(4096, table.size()))),
                    "1Table");
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** As many paragraphs on a page of 512 bytes as their properties leave room for. */
    private void writeParagraphs(ByteArrayOutputStream main, List<Integer> pageStarts, List<Integer> pages)
            throws IOException {
        int next = 0;
        int start = TEXT_AT;
        while (next < paragraphs.size()) {
            var page = buffer(PAGE);
            int first = next;
            int free = PAGE - 1;
            var offsets = new ArrayList<Integer>();
            while (next < paragraphs.size()) {
                var grpprl = withStyle(paragraphs.get(next).properties());
                int at = (free - grpprl.length) & ~1;
                if (at < 4 * (offsets.size() + 2) + 13 * (offsets.size() + 1)) break;
                page.put(at, grpprl);
                free = at;
                offsets.add(at);
                next++;
            }
            page.putInt(start);
            pageStarts.add(start);
            for (int i = first; i < next; i++)
                page.putInt(TEXT_AT + 2 * paragraphs.get(i).end());
            start = TEXT_AT + 2 * paragraphs.get(next - 1).end();
            for (int offset : offsets) page.put((byte) (offset / 2)).put(new byte[12]);
            page.put(PAGE - 1, (byte) offsets.size());
            pages.add(main.size() / PAGE);
            main.write(page.array());
        }
    }

    private static byte[] withStyle(byte[] properties) {
        int size = 2 + properties.length;
        var bytes = buffer(2 + size + 1);
        if (size % 2 == 1) {
            bytes.put((byte) ((size + 1) / 2));
        } else {
            bytes.put((byte) 0).put((byte) (size / 2));
        }
        bytes.putShort((short) 0).put(properties);
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] header(int length, int[] places, int size) {
        var fib = buffer(900);
        fib.putShort((short) 0xa5ec).putShort((short) 0xc1).putShort((short) 0).putShort((short) 0x41e);
        fib.putShort((short) 0).putShort((short) 0x1200).putShort((short) 0xbf);
        fib.putInt(24, TEXT_AT).putInt(28, TEXT_AT + 2 * length);
        fib.putShort(32, (short) 14).putShort(62, (short) 22);
        fib.putInt(64, size).putInt(64 + 12, length);
        fib.putShort(152, (short) 93);
        for (int i = 0; i < places.length; i++) fib.putInt(154 + 4 * i, places[i]);
        return fib.array();
    }

    private static byte[] styles() {
        var name = "Normal".getBytes(StandardCharsets.UTF_16LE);
        int style = 10 + 2 + name.length + 2 + 2 + 2 + 2;
        var bytes = buffer(2 + 18 + 2 + style);
        bytes.putShort((short) 18).putShort((short) 1).putShort((short) 10).putShort((short) 1);
        bytes.putShort((short) 91)
                .putShort((short) 15)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        bytes.putShort((short) style)
                .putShort((short) 0)
                .putShort((short) 0xfff1)
                .putShort((short) 2)
                .putShort((short) style)
                .putShort((short) 0);
        bytes.putShort((short) 6).put(name).putShort((short) 0);
        bytes.putShort((short) 2).putShort((short) 0).putShort((short) 0);
        return bytes.array();
    }

    private static byte[] fonts() {
        var name = "Sarabun\u0000".getBytes(StandardCharsets.UTF_16LE);
        var bytes = buffer(4 + 40 + name.length);
        bytes.putShort((short) 1)
                .putShort((short) 0)
                .put((byte) (39 + name.length))
                .put((byte) 0x26)
                .putShort((short) 400);
        bytes.position(4 + 40);
        bytes.put(name);
        return bytes.array();
    }

    private static byte[] section() {
        return buffer(12).putShort((short) 0).putInt(-1).array();
    }

    private static byte[] pieces(int length) {
        var bytes = buffer(5 + 16);
        bytes.put((byte) 2)
                .putInt(16)
                .putInt(0)
                .putInt(length)
                .putShort((short) 0)
                .putInt(TEXT_AT);
        return bytes.array();
    }

    private static byte[] plc(int size, List<Integer> positions, byte[] data) {
        var bytes = buffer(size);
        for (int position : positions) bytes.putInt(position);
        return bytes.put(data).array();
    }

    private static byte[] ints(int... values) {
        var bytes = buffer(4 * values.length);
        for (int value : values) bytes.putInt(value);
        return bytes.array();
    }

    private static void put(ByteArrayOutputStream table, int[] places, int which, byte[] data) throws IOException {
        places[2 * which] = table.size();
        places[2 * which + 1] = data.length;
        table.write(data);
    }

    private static void pad(ByteArrayOutputStream out) {
        while (out.size() % PAGE != 0) out.write(0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
