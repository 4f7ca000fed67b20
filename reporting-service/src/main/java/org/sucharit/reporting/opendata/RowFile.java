package org.sucharit.reporting.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is written as they come; complete once it is closed. */
interface RowFile extends AutoCloseable {

    /** @param values by column, as its type says */
    void write(@Nullable Object[] values);

    /** Writes what stands behind the rows. The stream beneath stays open. */
    @Override
    void close() throws IOException;

    /** Opens a file of one format on a stream. */
    @FunctionalInterface
    interface Opening {
        RowFile open(List<? extends Column<?>> columns, String name, OutputStream out) throws IOException;
    }

    /** An {@link IOException} is the reader's or the network's. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;

        static void unchecked(Writing writing) {
            try {
                writing.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
