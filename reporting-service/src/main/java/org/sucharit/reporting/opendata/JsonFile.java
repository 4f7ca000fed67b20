package org.sucharit.reporting.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** An object for each row, in one array or on lines of their own. What a row does not have is null. */
final class JsonFile implements RowFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final List<String> names;
    private final OutputStream out;
    private final boolean lines;
    private boolean first = true;

    private JsonFile(List<? extends Column<?>> columns, OutputStream out, boolean lines) {
        this.names = columns.stream().<String>map(Column::name).toList();
        this.out = new BufferedOutputStream(out);
        this.lines = lines;
    }

    static RowFile array(List<? extends Column<?>> columns, OutputStream out) {
        return new JsonFile(columns, out, false);
    }

    static RowFile lines(List<? extends Column<?>> columns, OutputStream out) {
        return new JsonFile(columns, out, true);
    }

    @Override
    public void write(@Nullable Object[] values) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) row.put(names.get(i), values[i]);
        Writing.unchecked(() -> {
            if (!lines) out.write(first ? '[' : ',');
            out.write(JSON.writeValueAsBytes(row));
            if (lines) out.write('\n');
            first = false;
        });
    }

    @Override
    public void close() throws IOException {
        if (!lines && first) out.write('[');
        if (!lines) out.write(']');
        out.flush();
    }
}
