package org.sucharit.tracekit;

import org.jspecify.annotations.Nullable;

/** Something that goes on until it is closed, by the thread that began it where that one entered it. */
public interface Span extends AutoCloseable {

    /** One that nobody is told of. */
    Span NONE = new Span() {};

    /** To be given to what belongs to it; null where nobody is told. */
    default @Nullable String parent() {
        return null;
    }

    /** Of the whole way; null where nobody is told. */
    default @Nullable String traceId() {
        return null;
    }

    /** A better name, known only now. */
    default void rename(String name) {}

    /** With which status of HTTP it ends. */
    default void answered(int status) {}

    @Override
    default void close() {}
}
