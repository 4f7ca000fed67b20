package org.sucharit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sucharit.faults.Line.What;
import tools.jackson.databind.json.JsonMapper;

/** The journal, read as far as it was written. */
final class Story {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path journal;
    private final Map<String, Attempted> told = new LinkedHashMap<>();
    private long read;

    /** One request and its attempts. */
    static final class Attempted {

        private final Request request;
        private final List<Line> lines = new ArrayList<>();

        Attempted(Request request) {
            this.request = request;
        }

        Request request() {
            return request;
        }

        /** The answer of those that were acknowledged. */
        List<String> answers() {
            return lines.stream()
                    .filter(line -> line.what() == What.ACKNOWLEDGED)
                    .map(Line::text)
                    .toList();
        }

        /** What was said against it. */
        List<String> refusals() {
            return lines.stream()
                    .filter(line -> line.what() == What.REFUSED)
                    .map(line -> line.status() + " " + line.text())
                    .toList();
        }

        boolean acknowledged() {
            return lines.stream().anyMatch(line -> line.what() == What.ACKNOWLEDGED);
        }

        private boolean acknowledgedSince(long moment) {
            long begun = 0;
            for (var line : lines) {
                if (line.what() == What.BEGUN) begun = line.at();
                if (line.what() == What.ACKNOWLEDGED && begun > moment) return true;
            }
            return false;
        }

        private boolean onItsWay(long moment) {
            boolean underWay = false;
            for (var line : lines) {
                if (line.at() > moment) break;
                underWay = line.what() == What.BEGUN;
            }
            return underWay;
        }
    }

    Story(Path journal) {
        this.journal = journal;
    }

    /** Reads on; a line that is not whole yet waits for the next time. */
    Story refresh() throws IOException {
        if (Files.notExists(journal)) return this;
        try (var file = new RandomAccessFile(journal.toFile(), "r")) {
            file.seek(read);
            var fresh = new byte[(int) (file.length() - read)];
            file.readFully(fresh);
            int begin = 0;
            for (int i = 0; i < fresh.length; i++) {
                if (fresh[i] != '\n') continue;
                add(JSON.readValue(new String(fresh, begin, i - begin, UTF_8), Line.class));
                begin = i + 1;
            }
            read += begin;
        }
        return this;
    }

    private void add(Line line) {
        var request = line.request();
        if (request != null) told.put(line.key(), new Attempted(request));
        var about = told.get(line.key());
        if (about == null) throw new IllegalStateException("never begun: " + line.key());
        about.lines.add(line);
    }

    Stream<Attempted> all() {
        return told.values().stream();
    }

    Stream<Attempted> commands() {
        return all().filter(one -> one.request().kind().command());
    }

    long acknowledged() {
        return commands().filter(Attempted::acknowledged).count();
    }

    /** How often requests that were begun since a moment were answered with each status; 0 where nothing came. */
    Map<Integer, Long> statusesSince(long moment) {
        return since(moment).collect(groupingBy(Line::status, TreeMap::new, counting()));
    }

    /** How many were turned away since a moment and not told when to come back. */
    long abruptSince(long moment) {
        return since(moment).filter(Line::abrupt).count();
    }

    private Stream<Line> since(long moment) {
        return all().flatMap(one -> one.lines.stream()).filter(line -> line.at() > moment && line.what() != What.BEGUN);
    }

    /** How many requests had been sent and not answered at a moment, in microseconds. */
    long inFlight(long moment) {
        return all().filter(one -> one.onItsWay(moment)).count();
    }

    /** Whether a service has acknowledged something that was begun after a moment. */
    boolean servedSince(String service, long moment) {
        return all().filter(one -> one.request().kind().service().equals(service))
                .anyMatch(one -> one.acknowledgedSince(moment));
    }
}
