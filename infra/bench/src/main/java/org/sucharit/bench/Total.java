package org.sucharit.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a column comes to: numbers are added up; of dates the days since 1970, of texts the bytes, of truths those that are true.
 *
 * @param filled rows that have a value; of lists, an entry
 * @param entries of lists, all together
 */
record Total(long filled, BigDecimal sum, long entries) {

    static final Total NOTHING = new Total(0, BigDecimal.ZERO, 0);

    Total {
        sum = sum.stripTrailingZeros();
    }

    Total plus(@Nullable Object value) {
        return switch (value) {
            case null -> this;
            case Integer number -> plus(BigDecimal.valueOf(number));
            case BigDecimal number -> plus(number);
            case LocalDate day -> plus(BigDecimal.valueOf(day.toEpochDay()));
            case Boolean yes -> plus(yes ? BigDecimal.ONE : BigDecimal.ZERO);
            case String text -> plus(BigDecimal.valueOf(bytes(text)));
            case List<?> list -> plus(list);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private Total plus(BigDecimal more) {
        return new Total(filled + 1, sum.add(more), entries);
    }

    private Total plus(List<?> list) {
        if (list.isEmpty()) return this;
        long more =
                list.stream().mapToLong(entry -> bytes(Objects.toString(entry))).sum();
        return new Total(filled + 1, sum.add(BigDecimal.valueOf(more)), entries + list.size());
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "%d filled, sum %s%s"
                .formatted(filled, sum.toPlainString(), entries == 0 ? "" : ", %d entries".formatted(entries));
    }
}
