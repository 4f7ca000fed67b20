package org.sucharit.complaints.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the mail server. */
public class Postman {

    private final JavaMailSender sender;
    private final String from;

    Postman(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /** A mail. @param id of the same mail when it is given to the server again @param to address */
    public record Letter(UUID id, String to, String subject, String text) {}

    /** What became of a mail. */
    public sealed interface Outcome {

        record Sent() implements Outcome {}

        /** Trying again is no use today. */
        record Refused(String error) implements Outcome {}

        /** The server took nothing: it can't be reached, or does not let us in. */
        record Away(String error) implements Outcome {}

        /** It was cut off, and the server may have taken it. */
        record Unknown(String error) implements Outcome {}
    }

    public Outcome send(Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(new InternetAddress(letter.to(), true));
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            message.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Outcome.Sent();
        } catch (MessagingException | MailParseException | MailPreparationException e) {
            return new Outcome.Refused(e.getClass().getSimpleName());
        } catch (MailSendException e) {
            return ofServer(e);
        } catch (MailException e) {
            return new Outcome.Away(e.getClass().getSimpleName());
        }
    }

    private static Outcome ofServer(MailSendException error) {
        var aboutMail = error.getMessageExceptions();
        if (aboutMail.length == 0 || aboutMail[0] instanceof MailConnectException)
            return new Outcome.Away(error.getMostSpecificCause().getClass().getSimpleName());
        return replies(aboutMail[0])
                .filter(one -> code(one) > 0)
                .reduce((_, last) -> last)
                .<Outcome>map(one -> new Outcome.Refused(one.getClass().getSimpleName() + " " + code(one)))
                .orElseGet(() -> new Outcome.Unknown(aboutMail[0].getClass().getSimpleName()));
    }

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
