package org.sucharit.reporting.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet file by Parquet's own reader. */
final class ParquetRead {

    private ParquetRead() {}

    /** By column, as {@link Column.Type} has them. */
    static List<Map<String, @Nullable Object>> rows(byte[] file) {
        try {
            var path = Files.createTempFile("rows", ".parquet");
            try {
                Files.write(path, file);
                return read(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, @Nullable Object>> read(Path path) throws IOException {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        try (var reader = new Reading(new LocalInputFile(path)).build()) {
            for (var row = reader.read(); row != null; row = reader.read()) rows.add(row(row));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(Group row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < row.getType().getFieldCount(); i++)
            values.put(row.getType().getFieldName(i), row.getFieldRepetitionCount(i) == 0 ? null : value(row, i));
        return values;
    }

    private static Object value(Group row, int field) {
        var type = row.getType().getType(field);
        if (!type.isPrimitive()) return entries(row.getGroup(field, 0));
        var primitive = type.asPrimitiveType().getPrimitiveTypeName();
        return switch (type.getLogicalTypeAnnotation()) {
            case LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal ->
                new BigDecimal(BigInteger.valueOf(row.getLong(field, 0)), decimal.getScale());
            case LogicalTypeAnnotation.DateLogicalTypeAnnotation _ -> LocalDate.ofEpochDay(row.getInteger(field, 0));
            case null -> primitive == PrimitiveTypeName.BOOLEAN ? row.getBoolean(field, 0) : row.getInteger(field, 0);
            default -> row.getString(field, 0);
        };
    }

    private static List<String> entries(Group list) {
        return IntStream.range(0, list.getFieldRepetitionCount(0))
                .mapToObj(i -> list.getGroup(0, i).getString(0, 0))
                .toList();
    }

    private static final class Reading extends ParquetReader.Builder<Group> {

        Reading(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
