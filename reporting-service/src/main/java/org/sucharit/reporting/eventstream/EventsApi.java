package org.sucharit.reporting.eventstream;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.reported.Provinces;
import org.sucharit.kit.problem.Problem;

/** The public events as a stream that stays open: server-sent events, or a CloudEvent on each line. */
@RestController
@RequestMapping("/api/events")
class EventsApi {

    private final Starts starts;
    private final Tape tape;
    private final Tail tail;
    private final StreamSettings settings;

    EventsApi(Starts starts, Tape tape, Tail tail, StreamSettings settings) {
        this.starts = starts;
        this.tape = tape;
        this.tail = tail;
        this.settings = settings;
    }

    /** @param lastEventId what a browser sends when it connects again; goes before {@code since} */
    @Operation(
            summary = "The public events as a stream",
            description = "The public events as a stream: server-sent events, or a CloudEvent on each line, as asked "
                    + "for in Accept. Events that are there already come at once, then new ones as they happen. A "
                    + "reader that loses the connection goes on with the id of the last event it has.")
    @GetMapping
    void read(
            StreamRequest wished,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var format = StreamFormat.wanted(request.getHeader(HttpHeaders.ACCEPT))
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        List.of(StreamFormat.SSE.mediaType, StreamFormat.NDJSON.mediaType)));
        var last = StreamRequest.given(lastEventId);
        var start = starts.of(last != null ? last : StreamRequest.given(wished.since()), format);
        var wish = wish(wished, start);
        if (request.getMethod().equals("HEAD")) head(format, response);
        else if (!tail.enter()) throw full();
        else stream(wish, start, end(wished), format, response);
    }

    private void stream(Wish wish, Start start, long end, StreamFormat format, HttpServletResponse response)
            throws IOException {
        try {
            head(format, response);
            var out = response.getOutputStream();
            format.begin(() -> tape.lastId(start.position()), out);
            response.flushBuffer();
            new Reader(tail, tape, settings, wish, start.position(), end, format, out).read();
        } finally {
            tail.leave();
        }
    }

    private static void head(StreamFormat format, HttpServletResponse response) {
        response.setContentType(format.mediaType.toString());
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // for proxies that would wait until there is more
    }

    private long end(StreamRequest wished) {
        return Boolean.FALSE.equals(wished.follow()) ? tape.end() : Long.MAX_VALUE;
    }

    private static Problem full() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "STREAMS_FULL").with("Retry-After", "30");
    }

    private Wish wish(StreamRequest wished, Start start) {
        var topics = Objects.requireNonNullElse(wished.topic(), List.<String>of()).stream()
                .filter(name -> !name.isBlank())
                .map(EventsApi::label)
                .distinct()
                .toList();
        var agency = StreamRequest.given(wished.agency());
        if (agency != null) starts.mustKnow(agency);
        var province = StreamRequest.given(wished.province());
        if (province != null && !Provinces.contains(province))
            throw new Problem(HttpStatus.NOT_FOUND, "PROVINCE_UNKNOWN");
        return new Wish(topics, agency, province, start.since());
    }

    private static String label(String name) {
        return PublicTopic.of(name.strip()).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "TOPIC_UNKNOWN")).label;
    }
}
