package org.sucharit.measures.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.reported.Responsible;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.command.CommandDesk;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.agency.Unit;
import org.sucharit.measures.measure.MeasureFacts;
import org.sucharit.measures.measure.MeasureId;
import org.sucharit.measures.measure.Measures;
import org.sucharit.measures.measure.MeasuresUnreadable;
import org.sucharit.measures.round.RoundCommand.OpenRound;

/** Opens a round: which measures are under way, which unit is asked about which of them. */
@Component
class Opening {

    private final CommandDesk desk;
    private final AgencyRegistry agencies;
    private final Measures measures;
    private final Schedules schedules;
    private final ContributionLinks links;
    private final Clock clock;

    Opening(
            CommandDesk desk,
            AgencyRegistry agencies,
            Measures measures,
            Schedules schedules,
            ContributionLinks links,
            Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.measures = measures;
        this.schedules = schedules;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @throws RoundRejected {@code ROUND_ALREADY_OPENED}, {@code NOTHING_DUE}
     * @throws MeasuresUnreadable when one of the agency's can't be read: it may be under way
     */
    Answer open(Caller caller, RoundId id) {
        var today = LocalDate.now(clock);
        int year = fiscalYear(id);
        var due = due(id.agency(), year);
        var parts = parts(agencies.require(id.agency()).units(), due);
        var expiresOn = schedules.timing(id.agency()).linkExpiry(today);
        var issued = parts.stream()
                .map(part -> links.issue(part.number(), expiresOn))
                .toList();
        var listed = due.stream().map(Opening::listed).toList();
        return desk.send(caller, id.agency(), id.toString(), new OpenRound(id, year, today, listed, parts, issued));
    }

    /**
     * What a round of a month would find.
     *
     * @param due whether it would ask anybody anything
     * @param unreadable how many measures of the agency can't be read: it can't be opened while there are any
     */
    record Prospect(boolean due, int unreadable) {

        static final Prospect NONE = new Prospect(false, 0);
    }

    Prospect prospect(RoundId id) {
        var shown = measures.show(id.agency());
        int year = fiscalYear(id);
        boolean due =
                shown.measures().stream().anyMatch(measure -> measure.fiscalYear() == year && measure.isUnderWay());
        return new Prospect(due, shown.unreadable().size());
    }

    /** B.E. */
    static int fiscalYear(RoundId id) {
        return FiscalYear.of(id.month().atDay(1)).value();
    }

    private List<MeasureFacts> due(AgencyId agency, int year) {
        return measures.of(agency, year).stream()
                .filter(MeasureFacts::isUnderWay)
                .toList();
    }

    private static DueMeasure listed(MeasureFacts facts) {
        return new DueMeasure(facts.id(), facts.plan().number(), facts.plan().title(), facts.dueOn());
    }

    /** In the order of the registry; measures of no known unit make a last part of their own. */
    static List<Part> parts(List<Unit> units, List<MeasureFacts> due) {
        var names = units.stream().map(Unit::name).toList();
        var ofUnit = new LinkedHashMap<String, List<MeasureId>>();
        names.forEach(name -> ofUnit.put(name, new ArrayList<>()));
        var ofNobody = new ArrayList<MeasureId>();
        for (var measure : due) {
            var asked = asked(measure, names);
            asked.forEach(
                    name -> ofUnit.computeIfAbsent(name, _ -> new ArrayList<>()).add(measure.id()));
            if (asked.isEmpty()) ofNobody.add(measure.id());
        }
        var parts = new ArrayList<Part>();
        ofUnit.forEach((name, own) -> {
            if (!own.isEmpty()) parts.add(new Part(parts.size() + 1, name, own));
        });
        if (!ofNobody.isEmpty()) parts.add(new Part(parts.size() + 1, null, ofNobody));
        return List.copyOf(parts);
    }

    private static Set<String> asked(MeasureFacts measure, List<String> names) {
        var asked = new LinkedHashSet<String>();
        for (var responsible : measure.plan().responsible()) {
            if (Responsible.EVERYONE.equals(responsible.unit())) return new LinkedHashSet<>(names);
            if (responsible.unit() != null && names.contains(responsible.unit())) asked.add(responsible.unit());
        }
        return asked;
    }
}
