package org.sucharit.measures.reminder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.kernel.time.ThaiDates;
import org.sucharit.measures.agency.RegisteredAgency;

/** What a mail says: what is new, then what still waits, each with a link. In Thai, and of nobody but its reader. */
@Component
class Digest {

    private static final Locale THAI = Locale.of("th");
    private static final int MOST = 40;

    private final MessageSource words;
    private final String origin;

    Digest(MessageSource words, @Value("${sucharit.origin}") String origin) {
        this.words = words;
        this.origin = origin;
    }

    String subject(RegisteredAgency agency, List<Reminder> news) {
        return say("reminder.mail.subject", news.size(), agency.profile().nameTh());
    }

    String body(RegisteredAgency agency, Recipient reader, List<Reminder> news, List<Reminder> still) {
        var text = new StringBuilder(say("reminder.mail.greeting", reader.name()))
                .append("\n\n")
                .append(say("reminder.mail.new", agency.profile().nameTh()))
                .append("\n\n");
        list(news, text);
        if (!still.isEmpty()) {
            text.append(say("reminder.mail.still")).append("\n\n");
            list(still, text);
        }
        return text.append(say("reminder.mail.all"))
                .append('\n')
                .append(origin)
                .append("/work/agencies/")
                .append(agency.code())
                .append("/reminders\n\n")
                .append(say("reminder.mail.why"))
                .append('\n')
                .toString();
    }

    private void list(List<Reminder> reminders, StringBuilder text) {
        reminders.stream()
                .sorted(Comparator.comparing(Reminder::dueOn))
                .limit(MOST)
                .forEach(one -> text.append(line(one)).append("\n\n"));
        if (reminders.size() > MOST)
            text.append(say("reminder.mail.more", reminders.size() - MOST)).append("\n\n");
    }

    private String line(Reminder reminder) {
        var unit = reminder.unit() == null ? "" : " · " + oneLine(reminder.unit());
        return "- [%s] %s%n  %s%s%n  %s%s"
                .formatted(
                        say("reminder.kind." + reminder.kind()),
                        oneLine(reminder.title()),
                        say("reminder.mail.date", ThaiDates.format(reminder.dueOn())),
                        unit,
                        origin,
                        reminder.path());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, THAI);
    }
}
