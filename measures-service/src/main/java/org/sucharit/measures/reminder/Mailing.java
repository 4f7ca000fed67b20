package org.sucharit.measures.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.sucharit.kit.periodic.PeriodicWork;
import org.sucharit.kit.periodic.Schedule;
import org.sucharit.measures.reminder.Outbox.Letter;
import org.sucharit.measures.reminder.Postman.Outcome;

/**
 * Every minute: sends what waits in the outbox, at least once each. A letter is marked after the server has taken it; a
 * crash in between sends it again under the same id.
 */
@Component
class Mailing implements PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(Mailing.class);

    private static final int AT_A_TIME = 50;
    /** With waits of 1, 2, 4 … minutes up to a day that is about five days. */
    private static final int MOST_ATTEMPTS = 15;

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration TAKEN_UP_WITHIN = Duration.ofDays(7);
    private static final Duration SENT_KEPT = Duration.ofDays(90);
    private static final Duration OTHERS_KEPT = Duration.ofDays(365);

    private final Outbox outbox;
    private final @Nullable Postman postman;
    private final Clock clock;

    Mailing(
            Outbox outbox,
            ObjectProvider<JavaMailSender> sender,
            @Value("${sucharit.mail.from}") String from,
            Clock clock) {
        this.outbox = outbox;
        var server = sender.getIfAvailable();
        this.postman = server == null ? null : new Postman(server, from);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminder-mail";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(1));
    }

    @Override
    public void run(Instant due) throws InterruptedException {
        var now = clock.instant();
        outbox.forget(SENT_KEPT, OTHERS_KEPT, now);
        if (postman == null) {
            outbox.setAside();
            return;
        }
        outbox.takeUp(now.minus(TAKEN_UP_WITHIN), now);
        sendAll(postman);
    }

    private void sendAll(Postman by) throws InterruptedException {
        while (true) {
            var letters = outbox.due(clock.instant(), AT_A_TIME);
            for (var letter : letters) {
                if (Thread.interrupted()) throw new InterruptedException();
                if (!send(by, letter)) return;
            }
            if (letters.size() < AT_A_TIME) return;
        }
    }

    /** @return whether it makes sense to try the next one */
    private boolean send(Postman by, Letter letter) {
        switch (by.send(letter)) {
            case Outcome.Sent _ -> outbox.sent(letter.id(), clock.instant());
            case Outcome.Refused refused -> {
                log.warn("A reminder's mail was refused ({}): {}", letter.id(), refused.error());
                outbox.failed(letter.id(), refused.error(), refused.forGood() ? null : again(letter));
            }
            case Outcome.Away away -> {
                log.warn("The mail server can't be used: {}", away.error());
                outbox.failed(letter.id(), away.error(), again(letter));
                return false;
            }
        }
        return true;
    }

    private @Nullable Instant again(Letter letter) {
        if (letter.attempts() + 1 >= MOST_ATTEMPTS) return null;
        var wait = Duration.ofMinutes(1L << letter.attempts());
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
