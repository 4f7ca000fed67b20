package org.sucharit.measures.disclosure;

import static org.sucharit.kit.security.Role.OFFICER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kernel.ruleset.CalendarDate;
import org.sucharit.kernel.ruleset.RuleSet;
import org.sucharit.measures.disclosure.Checklist.Address;
import org.sucharit.measures.disclosure.Checklist.Item;
import org.sucharit.measures.linkcheck.Condition;
import org.sucharit.measures.reminder.DueMatter;
import org.sucharit.measures.reminder.DueMatter.Kind;

/** What of one checklist an officer is to be reminded of. */
record DisclosureMatters(MessageSource messages) {

    /** The stage of the calendar in which disclosures are entered. */
    private static final String ENTRY = "OIT_ENTRY";

    private static final int DAYS_BEFORE = 30;
    private static final Locale THAI = Locale.of("th");

    /** @param rules of the checklist's year */
    List<DueMatter> of(Checklist checklist, RuleSet rules, LocalDate day) {
        var matters = new ArrayList<DueMatter>();
        entryEnds(rules, day).flatMap(end -> notReady(checklist, end, day)).ifPresent(matters::add);
        for (var item : checklist.items()) gone(checklist, item).ifPresent(matters::add);
        return matters;
    }

    /** The last day of the entry of disclosures, when it is near or running. */
    private static Optional<LocalDate> entryEnds(RuleSet rules, LocalDate day) {
        return rules.calendar().stream()
                .filter(date -> date.key().equals(ENTRY))
                .filter(date -> !day.isBefore(date.from().minusDays(DAYS_BEFORE)) && !day.isAfter(date.lastDay()))
                .map(CalendarDate::lastDay)
                .findFirst();
    }

    private Optional<DueMatter> notReady(Checklist checklist, LocalDate end, LocalDate day) {
        long open = checklist.counted().items() - checklist.counted().in(ItemState.READY);
        if (open == 0) return Optional.empty();
        var key = "disclosures/%s/%d".formatted(checklist.agency(), checklist.fiscalYear());
        var kind = day.equals(end) ? Kind.DUE : Kind.DUE_SOON;
        return Optional.of(matter(checklist, key, kind, end, "", "due.disclosures", open, year(checklist)));
    }

    private Optional<DueMatter> gone(Checklist checklist, Item item) {
        var key = "disclosure/%s/%d/%s/gone".formatted(checklist.agency(), checklist.fiscalYear(), item.item());
        return item.addresses().stream()
                .filter(DisclosureMatters::isGone)
                .findFirst()
                .map(address -> {
                    var since = Objects.requireNonNull(address.link()).since();
                    var place = "/" + checklist.fiscalYear() + "/" + item.item();
                    return matter(
                            checklist,
                            key,
                            Kind.RAISED,
                            since,
                            place,
                            "due.disclosure.gone",
                            item.item(),
                            address.url());
                });
    }

    private DueMatter matter(
            Checklist checklist, String key, Kind kind, LocalDate due, String place, String words, Object... args) {
        var path = "/work/agencies/" + checklist.agency() + "/disclosures"
                + (place.isEmpty() ? "?fiscalYear=" + checklist.fiscalYear() : place);
        var title = messages.getMessage(words, args, THAI);
        return new DueMatter(new AgencyId(checklist.agency()), key, kind, title, due, null, List.of(OFFICER), path);
    }

    private static boolean isGone(Address address) {
        return address.link() != null && address.link().state() == Condition.GONE;
    }

    private static String year(Checklist checklist) {
        return Integer.toString(checklist.fiscalYear());
    }
}
