package org.sucharit.complaints.statistics;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sucharit.complaints.statistics.FiguresRejected.Reason.*;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.statistics.FiguresCommand.*;
import org.sucharit.complaints.statistics.FiguresEvent.*;

/** A figure that was published never changes: no two editions of it can be subtracted. */
@Aggregate
class Figures {

    @AggregateIdentifier
    private FiguresId id;

    private @Nullable YearMonth nextToClose;
    private @Nullable YearMonth begun;
    private final Map<YearMonth, Totals> entered = new HashMap<>();
    private final Set<HalfYear> halfYears = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginFigures c) {
        if (begun == null) apply(new FiguresBegun(c.figuresId(), c.from()));
    }

    @CommandHandler
    void handle(CloseMonth c) {
        if (nextToClose == null || c.month().isBefore(nextToClose)) return;
        if (c.month().isAfter(nextToClose)) throw new FiguresRejected(MONTH_BEFORE_OPEN);
        if (!YearMonth.from(c.today()).isAfter(c.month())) throw new FiguresRejected(MONTH_NOT_OVER);
        apply(new MonthClosed(id, c.month(), c.totals()));
    }

    @CommandHandler
    void handle(CloseHalfYear c) {
        if (halfYears.contains(c.halfYear())) return;
        if (nextToClose == null || !nextToClose.isAfter(c.halfYear().last()))
            throw new FiguresRejected(MONTH_BEFORE_OPEN);
        apply(new HalfYearClosed(id, c.halfYear(), c.breakdowns()));
    }

    @CommandHandler
    void handle(EnterMonths c) {
        c.months().forEach((month, totals) -> check(month, totals, c));
        c.months().forEach((month, totals) -> {
            if (!entered.containsKey(month)) apply(new MonthEntered(c.figuresId(), month, totals, c.by(), c.on()));
        });
    }

    private void check(YearMonth month, Totals totals, EnterMonths c) {
        if (!YearMonth.from(c.on()).isAfter(month)) throw new FiguresRejected(MONTH_NOT_OVER);
        if (begun == null || !month.isBefore(begun)) throw new FiguresRejected(MONTH_COUNTED);
        var before = entered.get(month);
        if (before != null && !before.equals(totals)) throw new FiguresRejected(ALREADY_ENTERED);
    }

    @EventSourcingHandler
    void on(FiguresEvent event) {
        id = event.figuresId();
        switch (event) {
            case FiguresBegun e -> {
                begun = e.from();
                nextToClose = e.from();
            }
            case MonthClosed e -> nextToClose = e.month().plusMonths(1);
            case MonthEntered e -> entered.put(e.month(), e.totals());
            case HalfYearClosed e -> halfYears.add(e.halfYear());
        }
    }

    private Figures() {} // Axon
}
