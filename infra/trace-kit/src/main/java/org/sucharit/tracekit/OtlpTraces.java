package org.sucharit.tracekit;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Told to a collector, some at a time. What it does not take in time is forgotten; nobody waits for it. */
final class OtlpTraces implements Traces {

    private static final int QUEUE = 2048;
    private static final int BATCH = 256;
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Pattern PARENT_FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final int FAILED = 500;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private OtlpTraces(URI endpoint, String service, Sampler sampler) {
        // no word about the machine, which others would add
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service)))
                .setSampler(sampler)
                .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(endpoint.toString())
                                .setConnectTimeout(CONNECT)
                                .setTimeout(ANSWER)
                                .setRetryPolicy(null)
                                .build())
                        .setMaxQueueSize(QUEUE)
                        .setMaxExportBatchSize(BATCH)
                        .setScheduleDelay(EVERY)
                        .setExporterTimeout(ANSWER)
                        .build())
                .build();
        tracer = provider.get("org.sucharit");
    }

    static Traces some(URI endpoint, String service, double share) {
        return new OtlpTraces(endpoint, service, new Chance(share));
    }

    static Traces ofOthers(URI endpoint, String service) {
        return new OtlpTraces(endpoint, service, Sampler.parentBased(Sampler.alwaysOff()));
    }

    @Override
    public Span begin(Kind kind, String name, @Nullable String parent) {
        return told(start(kind, name, within(parent), null), false);
    }

    @Override
    public Span enter(Kind kind, String name, @Nullable String parent) {
        return told(start(kind, name, within(parent), null), true);
    }

    @Override
    public Span part(String name) {
        if (!io.opentelemetry.api.trace.Span.current().isRecording()) return Span.NONE;
        return told(start(Kind.INTERNAL, name, Context.current(), null), true);
    }

    @Override
    public void over(Kind kind, String name, String parent, Instant began) {
        start(kind, name, within(parent), began).end();
    }

    private io.opentelemetry.api.trace.Span start(Kind kind, String name, Context parent, @Nullable Instant began) {
        var builder = tracer.spanBuilder(name).setParent(parent).setSpanKind(SpanKind.valueOf(kind.name()));
        return (began == null ? builder : builder.setStartTimestamp(began)).startSpan();
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with what is returned
    private static Span told(io.opentelemetry.api.trace.Span span, boolean enter) {
        if (!span.isRecording()) return Span.NONE;
        return new Told(span, enter ? span.makeCurrent() : Scope.noop());
    }

    private static Context within(@Nullable String parent) {
        var form = PARENT_FORM.matcher(parent == null ? "" : parent);
        if (!form.matches()) return Context.root();
        var context = SpanContext.createFromRemoteParent(
                form.group(1), form.group(2), TraceFlags.fromHex(form.group(3), 0), TraceState.getDefault());
        return Context.root().with(io.opentelemetry.api.trace.Span.wrap(context));
    }

    @Override
    public @Nullable String current() {
        var span = io.opentelemetry.api.trace.Span.current();
        return span.isRecording() ? parent(span.getSpanContext()) : null;
    }

    private static String parent(SpanContext context) {
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }

    @Override
    public void close() {
        provider.shutdown().join(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Told(io.opentelemetry.api.trace.Span span, Scope scope) implements Span {

        @Override
        public String parent() {
            return OtlpTraces.parent(span.getSpanContext());
        }

        @Override
        public String traceId() {
            return span.getSpanContext().getTraceId();
        }

        @Override
        public void rename(String name) {
            span.updateName(name);
        }

        @Override
        public void answered(int status) {
            span.setAttribute(STATUS, (long) status);
            if (status >= FAILED) span.setStatus(StatusCode.ERROR);
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
