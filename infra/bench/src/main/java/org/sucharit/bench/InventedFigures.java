package org.sucharit.bench;

import static org.sucharit.bench.InventedNation.FISCAL_YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Figures of the complaints of a year before they were kept here, as an agency enters them when it begins. */
final class InventedFigures {

    private static final int MONTHS = 12;
    private static final int MOST = 4;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Of one month. */
    private record Month(YearMonth month, int received, int finished, int inProgress) {}

    private final String agency;
    private final List<Month> months = new ArrayList<>();

    InventedFigures(String agency, SplittableRandom random) {
        this.agency = agency;
        int open = 0;
        for (int i = 0; i < MONTHS; i++) {
            int received = random.nextInt(MOST);
            int finished = random.nextInt(open + received + 1);
            open += received - finished;
            months.add(new Month(YearMonth.from(InventedNation.FIRST_DAY).plusMonths(i), received, finished, open));
        }
    }

    /** @param today the day on which it begins and enters them */
    void enter(LocalDate today, Consumer<Fact> facts) {
        facts.accept(fact(
                "FiguresBegun", 0, today, Map.of("from", YearMonth.from(today).toString())));
        for (int i = 0; i < MONTHS; i++) {
            var month = months.get(i);
            var totals = Map.of("received", month.received, "finished", month.finished, "inProgress", month.inProgress);
            facts.accept(fact(
                    "MonthEntered",
                    i + 1L,
                    today,
                    Map.of(
                            "month",
                            month.month.toString(),
                            "totals",
                            totals,
                            "by",
                            "officer-" + agency,
                            "on",
                            today.toString())));
        }
    }

    private Fact fact(String name, long sequence, LocalDate today, Map<String, Object> rest) {
        var id = "figures/agency/" + agency;
        var payload = new HashMap<String, Object>(rest);
        payload.put("figuresId", id);
        var time = today.atStartOfDay(BANGKOK).toInstant();
        return new Fact("complaints." + name, "Figures", id, sequence, agency, time, payload);
    }

    void addTo(Tables tables) {
        for (var month : months) {
            var row = new HashMap<String, @Nullable Object>();
            row.put("agency", agency);
            row.put("month", month.month.toString());
            row.put("fiscalYear", FISCAL_YEAR);
            row.put("received", month.received);
            row.put("finished", month.finished);
            row.put("inProgress", month.inProgress);
            row.put("statement", month.received == 0 ? "ไม่มี" : null);
            row.put("entered", true);
            tables.row("complaint-figures", row);
        }
    }

    void addTo(Counts counts) {
        for (var month : months) {
            counts.add("/complaints/received", month.received);
            counts.add("/complaints/finished", month.finished);
        }
    }
}
