package org.sucharit.measures.work;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.BuddhistYear;
import org.sucharit.measures.agency.AgencyRegistry;
import org.sucharit.measures.measure.MeasureCommand.AdoptMeasure;
import org.sucharit.measures.measure.MeasureDesk;
import org.sucharit.measures.measure.MeasureStatus;
import org.sucharit.measures.measure.Measures;

/** The executive adopts a year's plan: every draft of it. */
@Controller
class AdoptionPages {

    private final MeasureDesk desk;
    private final Measures measures;
    private final AgencyRegistry agencies;
    private final Access access;
    private final Clock clock;

    /** @param clock in Bangkok's time zone */
    AdoptionPages(MeasureDesk desk, Measures measures, AgencyRegistry agencies, Access access, Clock clock) {
        this.desk = desk;
        this.measures = measures;
        this.agencies = agencies;
        this.access = access;
        this.clock = clock;
    }

    /** What was adopted when something stopped it half-way is adopted; asking again adopts the rest. */
    @PostMapping("/work/agencies/{code}/adopt")
    String adopt(Caller caller, @PathVariable AgencyId code, @RequestParam @BuddhistYear Integer fiscalYear) {
        agencies.requireKnown(code);
        access.require(caller.actor(), code, Role.EXECUTIVE);
        long position = 0;
        int adopted = 0;
        for (var measure : measures.of(code, fiscalYear)) {
            if (measure.status() != MeasureStatus.DRAFTED) continue;
            position = desk.send(caller, new AdoptMeasure(measure.id(), LocalDate.now(clock), null))
                    .position();
            adopted++;
        }
        return "redirect:/work/agencies/%s?fiscalYear=%d&after=%d&adopted=%d"
                .formatted(code, fiscalYear, position, adopted);
    }
}
