package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/** What was begun and what came of it. An acknowledgement is on the disk before anybody counts it. */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;

    Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void write(Line line) throws IOException {
        var bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(UTF_8));
        synchronized (this) {
            while (bytes.hasRemaining()) file.write(bytes);
        }
        if (line.what() == Line.What.ACKNOWLEDGED) file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
