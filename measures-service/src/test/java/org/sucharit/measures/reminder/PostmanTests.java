package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.sucharit.measures.reminder.Outbox.Letter;
import org.sucharit.measures.reminder.Postman.Outcome;
import org.sucharit.measures.reminder.Postman.Outcome.Away;
import org.sucharit.measures.reminder.Postman.Outcome.Refused;
import org.sucharit.measures.reminder.Postman.Outcome.Sent;

/** Against a mail server that answers as its readers' names say. */
class PostmanTests {

    ServerSocket server;
    Postman postman;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");
        postman = new Postman(sender, "reminders@sucharit.example");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    Outcome to(String reader) {
        return postman.send(new Letter(UUID.randomUUID(), "สมศรี", reader, "เตือน", "เตือน", 0));
    }

    @Test
    void a_letter_that_is_taken_is_sent() {
        assertThat(to("somsri@ban.example")).isEqualTo(new Sent());
    }

    @Test
    void a_reader_nobody_knows_is_refused_for_good_and_a_full_mailbox_for_now() {
        assertThat(to("unknown@ban.example")).isEqualTo(new Refused("SMTPAddressFailedException 550", true));
        assertThat(to("full@ban.example")).isEqualTo(new Refused("SMTPAddressFailedException 452", false));
        assertThat(to("no address")).isEqualTo(new Refused("AddressException", true));
    }

    @Test
    void a_server_that_hangs_up_or_is_not_there_says_nothing_of_the_letter() throws IOException {
        assertThat(to("gone@ban.example")).isInstanceOf(Away.class);
        server.close();
        assertThat(to("somsri@ban.example")).isInstanceOf(Away.class);
    }

    private void serve() {
        while (!server.isClosed())
            try (var client = server.accept()) {
                serve(client);
            } catch (IOException e) {
                continue;
            }
    }

    private static void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 test");
        boolean inText = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inText) {
                inText = !line.equals(".");
                if (!inText) say(client, "250 taken");
                continue;
            }
            if (line.contains("gone@")) return;
            inText = line.startsWith("DATA");
            say(client, answer(line));
            if (line.startsWith("QUIT")) return;
        }
    }

    private static String answer(String line) {
        if (line.contains("unknown@")) return "550 no such user";
        if (line.contains("full@")) return "452 mailbox full";
        if (line.startsWith("DATA")) return "354 go on";
        return line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
