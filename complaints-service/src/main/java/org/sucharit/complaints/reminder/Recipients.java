package org.sucharit.complaints.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.clocks.WaitingWork.Waiting;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.complaints.listening.ListedAgency;
import org.sucharit.complaints.listening.ListedPerson;

/**
 * Who is written to: whoever looks into a case, else everyone at the agency's desk who may know of it; for the oversight
 * body, which is in no directory, the addresses that the operator has set.
 */
@Component
class Recipients {

    private final Directory directory;
    private final List<Overseer> overseers;

    /** @param province null for all of Thailand */
    private record Overseer(@Nullable String province, String address) {

        private static Overseer of(String entry) {
            int at = entry.indexOf('=');
            return at < 0
                    ? new Overseer(null, entry.strip())
                    : new Overseer(
                            entry.substring(0, at).strip(),
                            entry.substring(at + 1).strip());
        }
    }

    /** @param oversight addresses, split by commas, each for all of Thailand or, as {@code ลพบุรี=address}, a province */
    Recipients(Directory directory, @Value("${sucharit.mail.oversight:}") String oversight) {
        this.directory = directory;
        this.overseers = Arrays.stream(oversight.split(","))
                .filter(entry -> !entry.isBlank())
                .map(Overseer::of)
                .toList();
    }

    Stream<String> of(Waiting work) {
        return work.oversight() ? overseers(work) : desk(work);
    }

    private Stream<String> overseers(Waiting work) {
        var province =
                directory.agency(work.agency()).map(ListedAgency::province).orElse("");
        return overseers.stream()
                .filter(one -> one.province() == null || one.province().equals(province))
                .map(Overseer::address);
    }

    private Stream<String> desk(Waiting work) {
        var assigned = directory.people(work.agency()).stream()
                .filter(person -> person.account() != null
                        && person.account().equals(work.assignedTo())
                        && work.maySee().test(person.account()))
                .flatMap(Recipients::address)
                .toList();
        if (!assigned.isEmpty()) return assigned.stream();
        return directory.investigators(work.agency()).stream()
                .filter(person -> person.account() != null && work.maySee().test(person.account()))
                .flatMap(Recipients::address);
    }

    private static Stream<String> address(ListedPerson person) {
        return Stream.ofNullable(person.email()).filter(email -> !email.isBlank());
    }
}
