package org.sucharit.tracekit;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ways of requests through the platform: which kinds of things were done where, when, and how long they took. Never by whom, to
 * what, or with which words: a name is one of few that stand in the code. What citizens ask for leaves none.
 */
public interface Traces extends AutoCloseable {

    /** Of a request, of an event's metadata, and of an event on Kafka: what it belongs to, as the W3C writes it. */
    String PARENT = "traceparent";

    /** In the log: of what is traced. */
    String IN_LOG = "traceId";

    Traces NONE = new NoTraces();

    /** What something was for whoever did it, in OpenTelemetry's words. */
    enum Kind {
        SERVER,
        INTERNAL,
        PRODUCER,
        CONSUMER
    }

    /**
     * Of whoever begins traces.
     *
     * @param endpoint of a collector that takes OTLP over HTTP, with its path; empty: there is none, and nothing is traced
     * @param share of requests that are traced, 0 to 1; who asks has no say in it
     */
    static Traces atTheDoor(String endpoint, String service, double share) {
        return endpoint.isBlank() ? NONE : OtlpTraces.some(URI.create(endpoint), service, share);
    }

    /** Of whoever goes on with what was begun at the door. */
    static Traces behind(String endpoint, String service) {
        return endpoint.isBlank() ? NONE : OtlpTraces.ofOthers(URI.create(endpoint), service);
    }

    /** Something begins. @param parent what it belongs to, as {@link #PARENT}; null, or not readable: to nothing */
    Span begin(Kind kind, String name, @Nullable String parent);

    /** Like {@link #begin}; what this thread does until its end belongs to it. */
    Span enter(Kind kind, String name, @Nullable String parent);

    /** A part of what this thread does; nothing where that is not traced. */
    Span part(String name);

    /** Something that is over. */
    void over(Kind kind, String name, String parent, Instant began);

    /** What belongs to that which this thread does, as {@link #PARENT}; null where it is not traced. */
    @Nullable
    String current();

    /** Tells what has not been told yet, for as long as that takes a collector that answers. */
    @Override
    void close();
}
