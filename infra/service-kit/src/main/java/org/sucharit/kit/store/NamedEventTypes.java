package org.sucharit.kit.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Names worked out once from the permitted records of sealed interfaces. */
record NamedEventTypes(String context, Map<String, Class<?>> byName, Map<Class<?>, String> byType)
        implements EventTypes {

    static NamedEventTypes of(String context, List<Class<?>> interfaces) {
        var byName = new TreeMap<String, Class<?>>();
        interfaces.forEach(type -> collect(context, type, byName));
        var byType = new HashMap<Class<?>, String>();
        byName.forEach((name, type) -> byType.put(type, name));
        return new NamedEventTypes(context, Collections.unmodifiableMap(byName), Map.copyOf(byType));
    }

    private static void collect(String context, Class<?> type, Map<String, Class<?>> byName) {
        if (type.isRecord()) {
            Class<?> other = byName.put(context + "." + type.getSimpleName(), type);
            if (other != null && other != type)
                throw new IllegalArgumentException("two events are called " + type.getSimpleName());
            return;
        }
        Class<?> @Nullable [] permitted = type.getPermittedSubclasses();
        if (permitted == null)
            throw new IllegalArgumentException(type.getName() + " is neither a record nor a sealed interface");
        for (Class<?> subtype : permitted) if (subtype != null) collect(context, subtype, byName);
    }

    @Override
    public Set<String> names() {
        return byName.keySet();
    }

    @Override
    public boolean knows(Class<?> type) {
        return byType.containsKey(type);
    }

    @Override
    public String nameOf(Class<?> type) {
        var name = byType.get(type);
        if (name == null) throw new UnknownEventType(type.getName() + " is not among the events of " + context);
        return name;
    }

    @Override
    public String revisionOf(Class<?> type) {
        nameOf(type);
        var revision = type.getAnnotation(Revision.class);
        return revision == null ? FIRST_REVISION : revision.value();
    }

    @Override
    public Class<?> classOf(String name, String revision) {
        var type = byName.get(name);
        if (type == null) throw new UnknownEventType("no event of " + context + " is called " + name);
        if (!revisionOf(type).equals(revision))
            throw new UnknownEventType("%s is known in revision %s, stored is %s: an upcaster is missing"
                    .formatted(name, revisionOf(type), revision));
        return type;
    }
}
