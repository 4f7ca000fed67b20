package org.sucharit.complaints.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one reminder there is, always with the same words. */
@Component
class ReminderLetter {

    private static final Locale THAI = Locale.of("th");

    private final MessageSource words;
    private final String origin;

    ReminderLetter(MessageSource words, @Value("${sucharit.origin}") String origin) {
        this.words = words;
        this.origin = origin;
    }

    Postman.Letter to(LocalDate day, String address) {
        return new Postman.Letter(
                UUID.nameUUIDFromBytes((day + "/" + address).getBytes(StandardCharsets.UTF_8)),
                address,
                words.getMessage("case.reminder.subject", null, THAI),
                words.getMessage("case.reminder.text", new Object[] {origin}, THAI));
    }
}
