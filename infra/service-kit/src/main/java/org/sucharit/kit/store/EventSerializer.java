package org.sucharit.kit.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON under their stable names. An unknown name, an unknown revision and an unlisted class all fail: Axon's
 * own way, to skip what it does not know, would lose facts silently.
 */
public final class EventSerializer extends JacksonSerializer {

    private static final SerializedType META_DATA = new SimpleSerializedType("metadata", null);

    private final EventTypes types;

    private EventSerializer(JacksonSerializer.Builder builder, EventTypes types) {
        super(builder);
        this.types = types;
    }

    /** The serializer that the event store uses; golden-file tests use the same. */
    public static EventSerializer of(EventTypes types) {
        return new EventSerializer(JacksonSerializer.builder().objectMapper(mapper()), types);
    }

    /** JSON as it stands in the store: ISO dates, no nulls, unknown fields refused. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class) return SerializedType.emptyType();
        if (type == MetaData.class) return META_DATA;
        return new SimpleSerializedType(types.nameOf(type), types.revisionOf(type));
    }

    @Override
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        // Axon itself names the metadata of a stored event by its class
        if (META_DATA.equals(type) || MetaData.class.getName().equals(type.getName())) return MetaData.class;
        String revision = type.getRevision();
        return types.classOf(type.getName(), revision == null ? EventTypes.FIRST_REVISION : revision);
    }
}
