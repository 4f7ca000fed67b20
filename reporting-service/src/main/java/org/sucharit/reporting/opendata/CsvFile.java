package org.sucharit.reporting.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark: without it Excel takes Thai for something else. Text that a
 * spreadsheet would take for a formula has an apostrophe before it, and so has text that begins with one: whoever takes off an
 * apostrophe at the beginning has every text as it was.
 */
final class CsvFile implements RowFile {

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\\r\\n]");
    private static final Pattern TO_BE_MARKED = Pattern.compile("^['=+\\-@\\t\\r\\n\\x00＝＋－＠]");

    /** Between the entries of a list; within an entry it is not used. */
    static final String BETWEEN = " | ";

    private final Writer out;

    CsvFile(List<? extends Column<?>> columns, OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        this.out.write('\uFEFF');
        line(columns.stream().map(Column::name).toArray());
    }

    @Override
    public void write(@Nullable Object[] values) {
        Writing.unchecked(() -> line(values));
    }

    private void line(@Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) out.write(',');
            out.write(cell(values[i]));
        }
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        var text =
                switch (value) {
                    case String typed -> marked(typed);
                    case List<?> entries -> marked(joined(entries));
                    default -> value.toString();
                };
        return TO_BE_QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String marked(String text) {
        return TO_BE_MARKED.matcher(text).find() ? "'" + text : text;
    }

    private static String joined(List<?> entries) {
        return String.join(
                BETWEEN,
                entries.stream()
                        .map(entry -> entry.toString().replace("|", "/"))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
