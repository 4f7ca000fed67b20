package org.sucharit.measures.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.Person;
import org.sucharit.measures.agency.RegisteredAgency;

/**
 * Who of an agency's people is written to. The registry knows positions, not roles: who leads, or endorses for who
 * leads, stands for the executives; everyone else with an account for the officers; and whoever belongs to a unit is
 * written to of that unit's matters, with or without an account.
 */
final class Recipients {

    /** Top executive, deputies, clerk and vice-clerks (domain §1), by how their positions begin. */
    private static final List<String> LEADING = List.of("นายก", "รองนายก", "ปลัด", "รองปลัด");

    private Recipients() {}

    /** The reminders for each person who has an address; without entries where there is none. */
    static Map<Recipient, List<Reminder>> of(RegisteredAgency agency, List<Reminder> reminders) {
        var found = new LinkedHashMap<String, Map.Entry<Recipient, List<Reminder>>>();
        for (var person : agency.people()) {
            var address = person.email();
            if (address == null || address.isBlank()) continue;
            var his = reminders.stream().filter(one -> isFor(person, one)).toList();
            if (his.isEmpty()) continue;
            // two people may share an address: one mail
            found.merge(
                    address.strip().toLowerCase(Locale.ROOT),
                    Map.entry(new Recipient(person.name(), address.strip()), his),
                    (one, other) -> Map.entry(one.getKey(), together(one.getValue(), other.getValue())));
        }
        var all = new LinkedHashMap<Recipient, List<Reminder>>();
        found.values().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static boolean isFor(Person person, Reminder reminder) {
        var audience = Set.copyOf(reminder.audience());
        if (leads(person.position())) return audience.contains(Role.EXECUTIVE);
        if (!audience.contains(Role.OFFICER)) return false;
        return person.account() != null
                || (person.unit() != null && person.unit().equals(reminder.unit()));
    }

    private static boolean leads(@Nullable String position) {
        return position != null && LEADING.stream().anyMatch(position.strip()::startsWith);
    }

    private static List<Reminder> together(List<Reminder> one, List<Reminder> other) {
        return new ArrayList<>(
                Stream.concat(one.stream(), other.stream()).distinct().toList());
    }
}
