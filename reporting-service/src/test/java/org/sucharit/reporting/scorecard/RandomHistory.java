package org.sucharit.reporting.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Years of many invented agencies, made up from a number: the same number makes the same events. */
final class RandomHistory {

    static final String PUBLIC = "sucharit.measures.v1";
    static final String FIGURES = "sucharit.complaint-figures.v1";
    static final List<String> PROVINCES = List.of("ลำปาง", "ลพบุรี", "สุราษฎร์ธานี");

    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate FIRST = LocalDate.parse("2022-10-03");
    private static final int DAYS = 400;

    /** @param agency the key in the topic; "-" for none @param data as it is told */
    record Told(
            String topic,
            String type,
            String subject,
            long sequence,
            String agency,
            Instant time,
            Map<String, Object> data) {}

    final List<String> agencies;
    private final Random random;
    private final List<Told> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final RandomMeasures measures;
    private final Map<String, List<String>> evidence = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> contents = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();

    RandomHistory(long seed, String prefix, int agencies, int events) {
        this.random = new Random(seed);
        this.measures = new RandomMeasures(this, random);
        this.agencies = IntStream.rangeClosed(1, agencies)
                .mapToObj(number -> prefix + number)
                .toList();
        for (var time : times(events)) happen(time);
    }

    private List<Instant> times(int count) {
        var start = FIRST.atStartOfDay(BANGKOK).toInstant();
        return random.longs(count, 0, DAYS * 86_400_000L)
                .distinct()
                .sorted()
                .mapToObj(start::plusMillis)
                .toList();
    }

    /** In the order in which they happened. */
    List<Told> events() {
        return List.copyOf(events);
    }

    /** Instants while it happens, one after the other, each in the middle of some day. */
    List<Instant> instants(int count) {
        return random.ints(count, 5, DAYS)
                .mapToObj(day -> FIRST.plusDays(day)
                        .atTime(random.nextInt(1, 23), random.nextInt(60))
                        .atZone(BANGKOK)
                        .toInstant())
                .sorted()
                .toList();
    }

    /** The same events as they may arrive: those of one subject in order, of different ones in none, some twice. */
    List<Told> arriving(List<Told> happened) {
        var bySubject = new LinkedHashMap<String, List<Told>>();
        happened.forEach(event ->
                bySubject.computeIfAbsent(event.subject, _ -> new ArrayList<>()).add(event));
        var queues = new ArrayList<>(bySubject.values());
        var arriving = new ArrayList<Told>();
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            var event = queue.removeFirst();
            arriving.add(event);
            if (random.nextInt(10) == 0) arriving.add(arriving.get(random.nextInt(arriving.size())));
            if (queue.isEmpty()) queues.remove(queue);
        }
        return arriving;
    }

    private void happen(Instant time) {
        var agency = any(agencies);
        switch (random.nextInt(13)) {
            case 0 -> agency(agency, time);
            case 1, 2 -> measures.draft(agency, time);
            case 3 -> assess(agency, time);
            case 4, 5 -> disclose(agency, time);
            case 6 -> link(agency, time);
            case 7, 8 -> evidence(agency, time);
            case 9 -> month(agency, time);
            default -> measures.progress(agency, time);
        }
    }

    private void agency(String agency, Instant time) {
        boolean known = sequences.containsKey(agency);
        tell(known ? "agency.revised" : "agency.registered", agency, agency, time, data -> {
            if (!known) data.put("nameTh", "เทศบาลตำบล" + agency);
            data.put("type", "SUBDISTRICT_MUNICIPALITY");
            data.put("district", "เมือง");
            data.put("province", any(PROVINCES));
        });
    }

    private void assess(String agency, Instant time) {
        int year = 2564 + random.nextInt(3);
        var subject = agency + "/" + year;
        tell(
                sequences.containsKey(subject) ? "assessment.corrected" : "assessment.recorded",
                subject,
                agency,
                time,
                data -> {
                    data.put("fiscalYear", year);
                    data.put("result", result());
                    data.put("total", score());
                    data.put("grade", any(List.of("AA", "A", "B")));
                    data.put("gradeVerified", true);
                    data.put("instruments", Map.of("IIT", score(), "EIT", score(), "OIT", score()));
                    if (sequences.containsKey(subject)) data.put("reason", "แก้ไข");
                });
    }

    private Map<String, Object> result() {
        var scores = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> Map.of("indicator", number, "score", score()))
                .toList();
        var parts = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Map.of("code", "9." + number, "score", score()))
                .toList();
        var items = IntStream.rangeClosed(1, 43)
                .filter(_ -> random.nextInt(3) > 0)
                .mapToObj(number -> Map.of("code", "O" + number, "score", random.nextBoolean() ? 100 : 0))
                .toList();
        return Map.of("scores", scores, "subIndicators", parts, "items", items, "remarks", List.of());
    }

    private void disclose(String agency, Instant time) {
        int year = 2565 + random.nextInt(2);
        var item = item();
        var subject = agency + "/" + year + "/" + item;
        var before = contents.computeIfAbsent(subject, _ -> new ArrayList<>());
        if (!before.isEmpty() && random.nextInt(3) == 0) {
            restore(agency, year, item, time, any(before));
            return;
        }
        boolean carried = random.nextInt(4) == 0;
        var content = content(agency);
        before.add(content);
        tell(carried ? "disclosure.carried-over" : "disclosure.revised", subject, agency, time, data -> {
            data.put("fiscalYear", year);
            data.put("item", item);
            if (carried) data.put("from", Map.of("fiscalYear", year - 1, "items", List.of(item)));
            data.put("content", content);
        });
    }

    private void restore(String agency, int year, String item, Instant time, Map<String, Object> content) {
        var subject = agency + "/" + year + "/" + item;
        tell("disclosure.restored", subject, agency, time, data -> {
            data.put("fiscalYear", year);
            data.put("item", item);
            data.put("revision", told(subject) - 1);
            data.put("from", Map.of("fiscalYear", year - 1, "items", List.of(item)));
            data.put("content", content);
        });
    }

    private Map<String, Object> content(String agency) {
        var content = new HashMap<String, Object>();
        content.put("addresses", random.nextInt(4) == 0 ? List.of() : List.of(Map.of("url", address(agency))));
        content.put("elements", random.nextBoolean() ? List.of() : List.of("BY_PERIOD", "TOTAL"));
        content.put("evidence", random.nextBoolean() ? List.of() : List.of(id()));
        if (random.nextInt(5) == 0) content.put("declaration", Map.of("kind", "NONE", "explanation", "ไม่มี"));
        return content;
    }

    private void link(String agency, Instant time) {
        var address = address(agency);
        boolean gone = random.nextBoolean();
        tell(gone ? "link.gone" : "link.answered", agency + "/link/" + address.hashCode(), agency, time, data -> {
            data.put("address", address);
            if (gone) data.put("trouble", "STATUS");
            data.put("status", gone ? 404 : 200);
            data.put("at", time.toString());
        });
    }

    private String address(String agency) {
        return "https://" + agency + ".example/" + random.nextInt(3);
    }

    private void evidence(String agency, Instant time) {
        var known = evidence.computeIfAbsent(agency, _ -> new ArrayList<>());
        if (known.isEmpty() || random.nextInt(3) == 0) {
            var id = id();
            known.add(id);
            tell("evidence.kept", id, agency, time, data -> {
                data.putAll(Map.of("evidenceId", id, "version", 1, "kind", "ORDER"));
                data.putAll(Map.of("visibility", "INTERNAL", "state", "PENDING"));
            });
            return;
        }
        var id = any(known);
        boolean accepted = random.nextInt(3) > 0;
        tell(
                accepted ? "evidence.accepted" : "evidence.returned",
                id,
                agency,
                time,
                data -> data.putAll(
                        Map.of("evidenceId", id, "version", 1, "state", accepted ? "ACCEPTED" : "RETURNED")));
    }

    /** One of what is kept for the agency, in a list; empty where nothing is. */
    List<String> proofs(String agency) {
        var known = evidence.getOrDefault(agency, List.of());
        return known.isEmpty() ? List.of() : List.of(any(known));
    }

    long told(String subject) {
        return sequences.getOrDefault(subject, 0L);
    }

    private void month(String agency, Instant time) {
        boolean nation = random.nextInt(6) == 0;
        var subject = nation ? "figures/nation" : "figures/agency/" + agency;
        int number = months.merge(subject, 1, Integer::sum);
        var data = new HashMap<String, Object>();
        if (!nation) data.put("agency", agency);
        data.put("month", YearMonth.of(2022, 9).plusMonths(number).toString());
        data.put("received", random.nextInt(4));
        data.put("finished", random.nextInt(3));
        data.put("inProgress", random.nextInt(3));
        boolean entered = !nation && random.nextInt(4) == 0;
        add(
                FIGURES,
                entered ? "complaint-figures.month-entered" : "complaint-figures.month-closed",
                subject,
                nation ? "-" : agency,
                time,
                data);
    }

    void tell(String type, String subject, String agency, Instant time, Consumer<Map<String, Object>> fill) {
        var data = new HashMap<String, Object>();
        data.put("agency", agency);
        fill.accept(data);
        add(PUBLIC, type, subject, agency, time, data);
    }

    private void add(String topic, String type, String subject, String key, Instant time, Map<String, Object> data) {
        long sequence = sequences.merge(subject, 1L, Long::sum) - 1;
        events.add(new Told(topic, "sucharit." + type + ".v1", subject, sequence, key, time, data));
    }

    String item() {
        return "O" + (1 + random.nextInt(43));
    }

    private BigDecimal score() {
        return BigDecimal.valueOf(random.nextInt(5000, 10_000), 2);
    }

    String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
