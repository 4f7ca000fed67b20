package org.sucharit.complaints.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that has to happen to a case, the nearest first.
 *
 * @param dueSoonDays how many days before it something is due soon
 */
public record Deadlines(List<Deadline> all, int dueSoonDays) {

    public Deadlines {
        all = all.stream().sorted(Comparator.comparing(Deadline::on)).toList();
    }

    /** What follows from the facts, whatever day it is. */
    static Deadlines of(Facts facts, Promise promise, NationalClock national, WorkingDays days) {
        var found = new ArrayList<Deadline>();
        if (facts.stage() != Facts.Stage.OVER) found.add(answer(facts, promise, national));
        if (facts.stage() == Facts.Stage.OPEN) step(facts, promise, days).ifPresent(found::add);
        return new Deadlines(found, national.dueSoonDays());
    }

    static LocalDate answerDueOn(LocalDate from, Promise promise, NationalClock national) {
        int promised = promise.answerDays() == null ? national.answerDays() : promise.answerDays();
        return from.plusDays(Math.min(promised, national.answerDays()));
    }

    private static Deadline answer(Facts facts, Promise promise, NationalClock national) {
        var from = facts.answeredOn() == null ? facts.filedOn() : facts.answeredOn();
        var told = facts.answerDueOn();
        return new Deadline(
                Deadline.Kind.ANSWER, told == null ? answerDueOn(from, promise, national) : told, national.verified());
    }

    /** The step that an agency's promise is about just now. */
    private static Optional<Deadline> step(Facts facts, Promise promise, WorkingDays days) {
        if (facts.acceptedOn() == null && facts.assignedOn() == null)
            return within(Deadline.Kind.RECEIVE, facts.filedOn(), promise.receiveDays(), days);
        if (facts.assignedOn() == null)
            return within(Deadline.Kind.ORDER, facts.acceptedOn(), promise.orderDays(), days);
        boolean heard = facts.answeredOn() != null && !facts.answeredOn().isBefore(facts.assignedOn());
        return heard ? Optional.empty() : within(Deadline.Kind.ACT, facts.assignedOn(), promise.actDays(), days);
    }

    private static Optional<Deadline> within(
            Deadline.Kind kind, @Nullable LocalDate from, @Nullable Integer count, WorkingDays days) {
        if (from == null || count == null) return Optional.empty();
        var last = days.after(from, count);
        return Optional.of(new Deadline(kind, last.day(), last.verified()));
    }

    /** The nearest; empty when nothing is due any more. */
    public Optional<Deadline> next() {
        return all.stream().findFirst();
    }

    /** How near the nearest is on a day. */
    public Due on(LocalDate day) {
        return next().map(deadline -> near(deadline.on(), day)).orElse(Due.NOTHING);
    }

    private Due near(LocalDate due, LocalDate day) {
        if (due.isBefore(day)) return Due.OVERDUE;
        if (due.equals(day)) return Due.TODAY;
        return due.isAfter(day.plusDays(dueSoonDays)) ? Due.LATER : Due.SOON;
    }
}
