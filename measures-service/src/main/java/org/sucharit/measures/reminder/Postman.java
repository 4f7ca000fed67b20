package org.sucharit.measures.reminder;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.sucharit.measures.reminder.Outbox.Letter;

/** Hands letters to the mail server, each under an id by which a reader's mail program knows a repetition. */
final class Postman {

    private static final int REFUSED_FOR_GOOD = 500;

    private final JavaMailSender sender;
    private final String from;

    Postman(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /** What became of a letter. */
    sealed interface Outcome {

        record Sent() implements Outcome {}

        /** @param forGood whether trying again is no use */
        record Refused(String error, boolean forGood) implements Outcome {}

        /** The server can't be reached, or does not let us in: neither this letter nor another. */
        record Away(String error) implements Outcome {}
    }

    Outcome send(Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(new jakarta.mail.internet.InternetAddress(letter.address(), true));
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            message.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Outcome.Sent();
        } catch (MessagingException | MailParseException | MailPreparationException e) {
            return new Outcome.Refused(e.getClass().getSimpleName(), true);
        } catch (MailSendException e) {
            return ofServer(e);
        } catch (MailException e) {
            return new Outcome.Away(e.getClass().getSimpleName());
        }
    }

    private static Outcome ofServer(MailSendException error) {
        var aboutLetter = error.getMessageExceptions();
        if (aboutLetter.length == 0) return new Outcome.Away(name(error));
        var reply = replies(aboutLetter[0]).filter(one -> code(one) > 0).reduce((_, last) -> last);
        return reply.<Outcome>map(one -> new Outcome.Refused(
                        one.getClass().getSimpleName() + " " + code(one), code(one) >= REFUSED_FOR_GOOD))
                .orElseGet(() -> new Outcome.Away(aboutLetter[0].getClass().getSimpleName()));
    }

    private static String name(MailSendException error) {
        var cause = error.getMostSpecificCause();
        return cause.getClass().getSimpleName();
    }

    /** What the server said of the letter and of its reader. */
    private static Stream<Exception> replies(Exception error) {
        return Stream.iterate(error, e -> e != null, Postman::next);
    }

    private static @Nullable Exception next(Exception error) {
        return error instanceof MessagingException e ? e.getNextException() : null;
    }

    private static int code(Exception error) {
        return switch (error) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }
}
