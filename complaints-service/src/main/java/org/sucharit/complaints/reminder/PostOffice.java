package org.sucharit.complaints.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Has a postman where there is a mail server ({@code spring.mail.host}). */
@Component
class PostOffice {

    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSource words;
    private final String from;
    private final String origin;

    PostOffice(
            ObjectProvider<JavaMailSender> sender,
            MessageSource words,
            @Value("${sucharit.mail.from}") String from,
            @Value("${sucharit.origin}") String origin) {
        this.sender = sender;
        this.words = words;
        this.from = from;
        this.origin = origin;
    }

    @Nullable
    Postman postman() {
        var server = sender.getIfAvailable();
        return server == null ? null : new Postman(server, words, from, origin);
    }
}
