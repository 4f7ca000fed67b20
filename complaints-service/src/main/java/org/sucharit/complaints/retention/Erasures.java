package org.sucharit.complaints.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.CaseFile;

/** When cases are erased. */
@Component
public class Erasures {

    private static final Logger log = LoggerFactory.getLogger(Erasures.class);

    private final RetentionSettings settings;
    private final RetentionPeriods periods;

    Erasures(RetentionSettings settings) {
        this.settings = settings;
        this.periods = RetentionPeriods.read(settings.periods());
        var unverified = periods.unverified();
        if (!unverified.isEmpty())
            log.warn("Nobody has checked how long these are kept: {}", String.join(", ", unverified));
    }

    /**
     * The day a case will be erased, in Bangkok.
     *
     * @return empty while it is open or held, and once it is erased
     */
    public Optional<LocalDate> dueOn(CaseFile file) {
        var standing = file.standing();
        var over = standing.overOn();
        if (over == null || standing.isHeld() || standing.isErased()) return Optional.empty();
        var due = over.plus(period(file).keep());
        var shortened = standing.retainUntil();
        if (shortened == null) return Optional.of(due);
        // shortened while it was open or before it was reopened: nothing goes without a warning
        var warned = over.plusDays(settings.warningDays());
        var earlier = shortened.isAfter(over) ? shortened : warned;
        return Optional.of(earlier.isBefore(due) ? earlier : due);
    }

    /** Whether a case is to be erased so soon that everybody concerned is told. */
    public boolean isSoon(CaseFile file, LocalDate today) {
        return dueOn(file).filter(due -> !soon(today).isBefore(due)).isPresent();
    }

    /** From this day no backup can bring back what is erased today. */
    public LocalDate beyondBackups(LocalDate today) {
        return today.plusDays(settings.backupDays());
    }

    /** What its retention rests on. Only for a case that is over. */
    RetentionPeriod period(CaseFile file) {
        return periods.of(file.filed().kind(), file.standing().status());
    }

    LocalDate soon(LocalDate today) {
        return today.plusDays(settings.warningDays());
    }

    LocalDate overAtTheLatest(LocalDate due) {
        return periods.overAtTheLatest(due);
    }
}
