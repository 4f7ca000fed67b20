package org.sucharit.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.kafka.IntegrationEvent;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.reporting.history.Version;
import org.sucharit.reporting.history.Written;

/** Whatever the order, the batches and the repetitions: every instant is told as the events' times have it. */
class RandomHistoryIT {

    static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
    static final AgencyId KRUT = new AgencyId("krut");
    static final int YEAR = 2566;

    /** A subject's events in order, with the instants from which they hold. */
    record Line(List<IntegrationEvent> events, List<Instant> from) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_instant_is_told_as_the_times_of_events_have_it(long seed) {
        var random = new Random(seed);
        try (var client = TestMongo.shared().client()) {
            var database = client.getDatabase(TestMongo.freshDatabase());
            var lines = lines(random);
            var arrival = arrival(lines, random);

            var written = play(database, inBatches(arrival, random));
            for (int i = 0; i < 20; i++) {
                var at = BEGIN.plus(Duration.ofMinutes(random.nextInt(41 * 24 * 60)));
                assertThat(told(written, at)).as("seed %s at %s", seed, at).isEqualTo(expected(lines, at));
            }
            var before = written.dump();

            database.drop();
            assertThat(play(database, List.of(arrival)).dump()).isEqualTo(before);
            database.drop();
        }
    }

    static Written play(MongoDatabase database, List<List<IntegrationEvent>> batches) {
        var written = new Written(database, _ -> {});
        var projection = new PublicRecordProjection(written.chronicle);
        projection.reset();
        for (var batch : batches)
            projection.keep(batch.stream().map(Sent::received).toList());
        return written;
    }

    static Map<String, Long> told(Written written, Instant at) {
        var told = new TreeMap<String, Long>();
        for (Version version : written.histories.at(KRUT, YEAR, at)) told.put(version.subject(), version.sequence());
        return told;
    }

    static Map<String, Long> expected(List<Line> lines, Instant at) {
        var expected = new TreeMap<String, Long>();
        for (var line : lines)
            for (int i = 0; i < line.events().size(); i++)
                if (!line.from().get(i).isAfter(at))
                    expected.put(
                            line.events().get(i).subject(), line.events().get(i).sequence());
        return expected;
    }

    static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        lines.add(line(Sent.agency("krut"), random, "agency.registered.v1", "agency.renamed.v1"));
        for (int i = 0; i < 4; i++)
            lines.add(line(
                    Sent.measure("krut", id(random)), random, "measure.drafted.v1", "measure.outcome-recorded.v1"));
        for (int i = 0; i < 2; i++)
            lines.add(line(Sent.evidence("krut", id(random)), random, "evidence.kept.v1", "evidence.accepted.v1"));
        lines.add(line(Sent.assessment("krut", YEAR), random, "assessment.recorded.v1", "assessment.corrected.v1"));
        return lines;
    }

    static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Now and then a clock goes back. */
    static Line line(Sent sent, Random random, String first, String later) {
        var events = new ArrayList<IntegrationEvent>();
        var from = new ArrayList<Instant>();
        var time = BEGIN.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
        var last = Instant.MIN;
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
            events.add(sent.next(i == 0 ? first : later, time, data(i == 0 ? first : later)));
            last = time.isAfter(last) ? time : last;
            from.add(last);
            time = time.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60) - 300));
        }
        return new Line(events, from);
    }

    static String data(String type) {
        return switch (type) {
            case "agency.registered.v1" ->
                "\"nameTh\":\"ก\",\"type\":\"SUBDISTRICT_MUNICIPALITY\",\"province\":\"ลำปาง\"";
            case "agency.renamed.v1" -> "\"nameTh\":\"ข\"";
            case "measure.drafted.v1" -> KeepingIT.PLAN.formatted("ก");
            case "measure.outcome-recorded.v1" -> "\"text\":\"ข\"";
            case "evidence.kept.v1" ->
                "\"version\":1,\"kind\":\"ORDER\",\"visibility\":\"INTERNAL\",\"state\":\"PENDING\"";
            case "evidence.accepted.v1" -> "\"version\":1,\"state\":\"ACCEPTED\"";
            default -> "\"result\":{\"scores\":[],\"subIndicators\":[],\"items\":[],\"remarks\":[]},\"total\":97.07";
        };
    }

    /** In the order of times, but some subjects come much later than others; each in its own order. */
    static List<IntegrationEvent> arrival(List<Line> lines, Random random) {
        var delays = new HashMap<String, Duration>();
        record Coming(IntegrationEvent event, Instant at) {}
        var coming = new ArrayList<Coming>();
        for (var line : lines)
            for (int i = 0; i < line.events().size(); i++) {
                var event = line.events().get(i);
                var delay = delays.computeIfAbsent(
                        event.subject(),
                        _ -> random.nextInt(3) == 0 ? Duration.ofDays(random.nextInt(60)) : Duration.ZERO);
                coming.add(new Coming(event, line.from().get(i).plus(delay)));
            }
        coming.sort(Comparator.comparing(Coming::at));
        return coming.stream().map(Coming::event).toList();
    }

    /** Cut anywhere, with stretches that come once more. */
    static List<List<IntegrationEvent>> inBatches(List<IntegrationEvent> arrival, Random random) {
        var batches = new ArrayList<List<IntegrationEvent>>();
        for (int done = 0; done < arrival.size(); ) {
            int next = Math.min(arrival.size(), done + 1 + random.nextInt(6));
            int again = random.nextInt(3) == 0 ? Math.max(0, done - random.nextInt(8)) : done;
            batches.add(arrival.subList(again, next));
            done = next;
        }
        return Collections.unmodifiableList(batches);
    }
}
