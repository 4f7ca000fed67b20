package org.sucharit.reporting.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Says rows the way Parquet wants to hear them: what a row does not have is left out, a list is always there. */
final class ParquetRows extends WriteSupport<@Nullable Object[]> {

    private static final int SCALE = 2;
    private static final int PRECISION = 18;
    private static final String LIST = "list";
    private static final String ELEMENT = "element";

    private final List<? extends Column<?>> columns;
    private final MessageType schema;

    @SuppressWarnings("NullAway.Init") // set before the first row
    private RecordConsumer out;

    ParquetRows(List<? extends Column<?>> columns, String name) {
        this.columns = columns;
        this.schema =
                new MessageType(name, columns.stream().map(ParquetRows::typed).toList());
    }

    private static Type typed(Column<?> column) {
        return switch (column.type()) {
            case TEXT -> text().named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
                        .named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case TEXTS -> Types.requiredList().element(text().named(ELEMENT)).named(column.name());
        };
    }

    private static Types.PrimitiveBuilder<org.apache.parquet.schema.PrimitiveType> text() {
        return Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    /** Asked only by what knows Hadoop. */
    @Override
    @Deprecated
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.out = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] row) {
        out.startMessage();
        for (int i = 0; i < row.length; i++) {
            var value = row[i];
            if (value != null) field(columns.get(i), i, value);
        }
        out.endMessage();
    }

    private void field(Column<?> column, int index, Object value) {
        out.startField(column.name(), index);
        if (value instanceof List<?> entries) list(entries);
        else out(value);
        out.endField(column.name(), index);
    }

    private void list(List<?> entries) {
        out.startGroup();
        if (!entries.isEmpty()) {
            out.startField(LIST, 0);
            entries.forEach(this::entry);
            out.endField(LIST, 0);
        }
        out.endGroup();
    }

    private void entry(Object entry) {
        out.startGroup();
        out.startField(ELEMENT, 0);
        out(entry);
        out.endField(ELEMENT, 0);
        out.endGroup();
    }

    private void out(Object value) {
        switch (value) {
            case Integer number -> out.addInteger(number);
            case BigDecimal number ->
                out.addLong(number.setScale(SCALE, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact());
            case LocalDate day -> out.addInteger((int) day.toEpochDay());
            case Boolean yes -> out.addBoolean(yes);
            default -> out.addBinary(Binary.fromString(value.toString()));
        }
    }
}
