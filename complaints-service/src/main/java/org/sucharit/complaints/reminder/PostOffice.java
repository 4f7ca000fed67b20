package org.sucharit.complaints.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Has a postman where there is a mail server ({@code spring.mail.host}). */
@Component
public class PostOffice {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    PostOffice(ObjectProvider<JavaMailSender> sender, @Value("${sucharit.mail.from}") String from) {
        this.sender = sender;
        this.from = from;
    }

    /** Null where there is none. */
    public @Nullable Postman postman() {
        var server = sender.getIfAvailable();
        return server == null ? null : new Postman(server, from);
    }
}
