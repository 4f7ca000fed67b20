package org.sucharit.complaints.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.kernel.AgencyId;

/**
 * The recipients that the operator knows, a line for each: {@code authority,area,key file,address}. Read when the service
 * starts; the keys themselves each time, so that a new one counts at once.
 */
@Component
@EnableConfigurationProperties(ReferralSettings.class)
class AddressBook {

    private static final String EVERYWHERE = "*";
    private static final int CELLS = 4;

    private final List<Recipient> all;
    private final Directory directory;

    /** @throws IllegalArgumentException naming the line that can't be understood */
    AddressBook(ReferralSettings settings, Directory directory) {
        this.all = settings.recipients().isBlank()
                ? List.of()
                : read(Path.of(settings.recipients().strip()));
        this.directory = directory;
    }

    /** The recipient of this agency's cases: its own, else its province's, else the one for all. */
    Optional<Recipient> find(Authority authority, AgencyId agency) {
        var province = directory.provinceOf(agency).stream();
        return Stream.concat(Stream.concat(Stream.of(agency.value()), province), Stream.of(EVERYWHERE))
                .flatMap(area -> all.stream()
                        .filter(one ->
                                one.authority() == authority && one.area().equals(area)))
                .findFirst();
    }

    static List<Recipient> read(Path file) {
        try {
            var recipients = new ArrayList<Recipient>();
            int number = 0;
            for (var line : Files.readString(file).replace("\ufeff", "").split("\\R")) {
                number++;
                if (line.isBlank() || line.startsWith("#")) continue;
                recipients.add(recipient(file, number, line.split(",", -1)));
            }
            return List.copyOf(recipients);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of recipients can't be read", e);
        }
    }

    private static Recipient recipient(Path file, int number, String[] cells) {
        try {
            if (cells.length != CELLS || cells[1].isBlank()) throw new IllegalArgumentException();
            var key = given(cells[2]);
            return new Recipient(
                    Authority.valueOf(cells[0].strip()),
                    cells[1].strip(),
                    key == null ? null : file.resolveSibling(key),
                    given(cells[3]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + ":" + number + ": authority,area,key file,address", e);
        }
    }

    private static @Nullable String given(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }
}
