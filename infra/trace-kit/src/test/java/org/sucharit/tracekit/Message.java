package org.sucharit.tracekit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A message of Protocol Buffers, of whose fields only the numbers are known. */
final class Message {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;

    private record Field(int number, byte[] bytes, long value) {}

    private final List<Field> fields = new ArrayList<>();

    Message(byte[] content) {
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            fields.add(
                    switch (tag & 7) {
                        case VARINT -> new Field(tag >>> 3, new byte[0], varint(in));
                        case FIXED64 -> new Field(tag >>> 3, new byte[0], in.getLong());
                        case BYTES -> {
                            var bytes = new byte[(int) varint(in)];
                            in.get(bytes);
                            yield new Field(tag >>> 3, bytes, 0);
                        }
                        default -> new Field(tag >>> 3, new byte[0], in.getInt());
                    });
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
    }

    private Stream<Field> all(int number) {
        return fields.stream().filter(field -> field.number == number);
    }

    Stream<Message> messages(int number) {
        return all(number).map(field -> new Message(field.bytes));
    }

    String text(int number) {
        return all(number)
                .map(field -> new String(field.bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    String hex(int number) {
        return all(number)
                .map(field -> HexFormat.of().formatHex(field.bytes))
                .findFirst()
                .orElse("");
    }

    long number(int number) {
        return all(number).mapToLong(Field::value).findFirst().orElse(0);
    }
}
