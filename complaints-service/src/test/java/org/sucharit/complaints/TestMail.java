package org.sucharit.complaints;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A mail server in this JVM, which can go and come back on the same port. */
public final class TestMail {

    private static GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        server.start();
    }

    private static final int PORT = server.getSmtp().getPort();

    private TestMail() {}

    public static int port() {
        return PORT;
    }

    public static void goAway() {
        server.stop();
    }

    public static void comeBack() {
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(address))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
