package org.sucharit.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records to BSON and back: nested records, lists and maps as such, enums by name, {@code LocalDate} as ISO text,
 * {@code Instant} as date (milliseconds), {@code BigDecimal} as decimal. Nulls and class names are not stored.
 */
final class RecordMapper<D extends Record> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule("bson")
                    .addSerializer(Instant.class, writing((value, out) -> out.writeEmbeddedObject(Date.from(value))))
                    .addSerializer(
                            BigDecimal.class, writing((value, out) -> out.writeEmbeddedObject(new Decimal128(value))))
                    .addSerializer(
                            Date.class,
                            writing((value, out) ->
                                    out.writeString(value.toInstant().toString())))
                    .addSerializer(Decimal128.class, writing((value, out) -> out.writeNumber(value.bigDecimalValue()))))
            .build();

    private final Class<D> type;

    RecordMapper(Class<D> type) {
        this.type = type;
        if (Arrays.stream(type.getRecordComponents())
                .noneMatch(c -> c.getName().equals("id") && c.getType() == String.class))
            throw new IllegalArgumentException(type.getName() + " needs a component 'String id'");
    }

    /** Without {@code _id}: the caller sets it and the bookkeeping fields. */
    Document write(D value) {
        var document = MAPPER.convertValue(value, Document.class);
        document.remove("id");
        return document;
    }

    /** With {@code _id}. */
    Document whole(D value) {
        var document = MAPPER.convertValue(value, Document.class);
        document.put("_id", document.remove("id"));
        return document;
    }

    @Nullable
    D read(@Nullable Document document) {
        if (document == null || document.containsKey(Documents.GONE)) return null;
        var fields = new Document(document);
        fields.put("id", fields.remove("_id"));
        return MAPPER.convertValue(fields, type);
    }

    private static <T> ValueSerializer<T> writing(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writing.write(value, out);
            }
        };
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out);
    }
}
