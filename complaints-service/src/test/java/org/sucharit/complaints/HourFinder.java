package org.sucharit.complaints;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.BsonTimestamp;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds, in whatever form it is written, a time within an hour of some. The beginning of a day in Bangkok is none. */
final class HourFinder {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Duration AROUND = Duration.ofHours(1);
    private static final int BUDDHIST = 543;
    private static final double CENTURY = 1e13; // in milliseconds: no time of ours is later

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)"
                    + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?");
    /** As in PDF and in names of files. */
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(2[05]\\d\\d)(\\d\\d)(\\d\\d)T?(\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\d{10}|\\d{13}|\\d{16}|\\d{19})(?![\\w])");
    private static final Pattern SCIENTIFIC = Pattern.compile("(?<![\\w.])\\d\\.\\d+E\\d{1,2}(?!\\w)");
    private static final Pattern UUIDS = Pattern.compile(
            "(?<!\\w)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?!\\w)");
    private static final Pattern OBJECT_ID = Pattern.compile("(?<![\\w+/=-])[0-9a-f]{24}(?![\\w+/=-])");

    private final List<Instant> sought;
    private final List<String> found = new ArrayList<>();

    HourFinder(Instant... sought) {
        this.sought = List.of(sought);
    }

    /** Everything that was found, with the places. */
    List<String> found() {
        return found;
    }

    void look(String place, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant time -> check(place, time, value);
            case Timestamp time -> {
                if (!isDay(time.toLocalDateTime())) check(place, time.toInstant(), value);
            }
            case java.sql.Date _ -> {} // a day
            case Date time -> check(place, Instant.ofEpochMilli(time.getTime()), value);
            case OffsetDateTime time -> check(place, time.toInstant(), value);
            case ObjectId id -> check(place, id.getDate().toInstant(), value);
            case BsonTimestamp time -> check(place, Instant.ofEpochSecond(time.getTime()), value);
            case UUID id -> uuid(place, id);
            case Number number -> number(place, number.doubleValue());
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    look(place, key);
                    look(place + "." + key, inner);
                });
            case Iterable<?> list -> list.forEach(inner -> look(place, inner));
            case Binary bytes -> look(place, bytes.getData());
            case byte[] bytes -> text(place, new String(bytes, StandardCharsets.ISO_8859_1));
            default -> text(place, value.toString());
        }
    }

    private void text(String place, String text) {
        matches(ISO, text, iso -> {
            for (var zone : iso.group(4) == null ? List.of("Z", "+07:00") : List.of(iso.group(4)))
                for (int years : new int[] {0, BUDDHIST}) iso(place, iso, zone, years);
            return null;
        });
        matches(COMPACT, text, digits -> {
            text(
                    place,
                    "%s-%s-%sT%s:%s:%s"
                            .formatted(
                                    digits.group(1),
                                    digits.group(2),
                                    digits.group(3),
                                    digits.group(4),
                                    digits.group(5),
                                    digits.group(6)));
            return null;
        });
        matches(NUMBER, text, number -> {
            number(place, Double.parseDouble(number.group()));
            return null;
        });
        matches(SCIENTIFIC, text, number -> {
            number(place, Double.parseDouble(number.group()));
            return null;
        });
        matches(UUIDS, text, id -> {
            uuid(place, UUID.fromString(id.group()));
            return null;
        });
        matches(OBJECT_ID, text, id -> {
            look(place, new ObjectId(id.group()));
            return null;
        });
    }

    private void iso(String place, java.util.regex.Matcher iso, String zone, int years) {
        try {
            int year = Integer.parseInt(iso.group(1)) - years;
            var time = LocalDateTime.parse(
                    "%04d%sT%s".formatted(year, iso.group(2), iso.group(3).replace(',', '.')));
            if (iso.group(4) == null && isDay(time)) return;
            check(place, time.toInstant(ZoneOffset.of(zone)), iso.group());
        } catch (DateTimeException no) {
            // looks like a time only
        }
    }

    private static void matches(Pattern pattern, String text, Function<java.util.regex.Matcher, @Nullable Void> each) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) each.apply(matcher);
    }

    /** Seconds, milliseconds, microseconds, nanoseconds since 1970. */
    private void number(String place, double number) {
        for (double unit : new double[] {1e3, 1, 1e-3, 1e-6}) {
            double milliseconds = number * unit;
            if (milliseconds < CENTURY) check(place, Instant.ofEpochMilli((long) milliseconds), number);
        }
    }

    /** Versions 1, 6 and 7 begin with a time. */
    private void uuid(String place, UUID id) {
        if (id.version() == 7) check(place, Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), id);
        if (id.version() == 1) check(place, Instant.ofEpochMilli(id.timestamp() / 10_000 - 12_219_292_800_000L), id);
        if (id.version() == 6) {
            long high = id.getMostSignificantBits();
            long ticks = (high >>> 16) << 12 | high & 0xFFF;
            check(place, Instant.ofEpochMilli(ticks / 10_000 - 12_219_292_800_000L), id);
        }
    }

    /** Without a zone the beginning of a day is one, wherever that day is meant. */
    private static boolean isDay(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void check(String place, Instant time, Object shown) {
        boolean day = time.atZone(BANGKOK).toLocalTime().equals(LocalTime.MIDNIGHT);
        if (!day && sought.stream().anyMatch(one -> isNear(one, time))) found.add(place + ": " + shown);
    }

    private static boolean isNear(Instant one, Instant time) {
        return !time.isBefore(one.minus(AROUND)) && !time.isAfter(one.plus(AROUND));
    }
}
