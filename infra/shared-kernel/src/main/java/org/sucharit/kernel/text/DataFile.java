package org.sucharit.kernel.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Domain data kept as a table beside the class that uses it: UTF-8, columns split by tabs, {@code #} for comments. */
public final class DataFile {

    private DataFile() {}

    /**
     * The rows of the table, each split into its columns.
     *
     * @param owner the class whose package holds the file
     * @throws IllegalStateException when there is no such file, or it holds no rows
     */
    public static List<List<String>> rows(Class<?> owner, String name) {
        InputStream data = owner.getResourceAsStream(name);
        if (data == null) throw new IllegalStateException("no data file " + name);
        try (var lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            List<List<String>> rows = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            if (rows.isEmpty()) throw new IllegalStateException("empty data file " + name);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of one column that holds several, split by {@code |}. */
    public static List<String> entries(String column) {
        return column.isBlank() ? List.of() : List.of(column.split("\\|"));
    }
}
