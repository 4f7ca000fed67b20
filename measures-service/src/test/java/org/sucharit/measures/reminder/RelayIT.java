package org.sucharit.measures.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.sucharit.measures.reminder.Outbox.Letter;
import org.sucharit.measures.reminder.Postman.Outcome;
import org.sucharit.measures.reminder.Postman.Outcome.Away;
import org.sucharit.measures.reminder.Postman.Outcome.Sent;

/** Mail through a relay that wants {@code STARTTLS} and a password, with the settings that the operations page names. */
class RelayIT {

    private static final String NAME = "sucharit";
    private static final String PASSWORD = "right";
    private static final String STORE_PASSWORD = "changeit";

    /** Certificates that are trusted: of this machine, and of another. The third is one that nobody knows. */
    private static KeyStore here;

    private static KeyStore elsewhere;
    private static KeyStore unknown;

    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private SMTPServer relay;

    @BeforeAll
    static void certificates(@TempDir Path folder) throws Exception {
        here = certificate(folder.resolve("here"), "localhost");
        elsewhere = certificate(folder.resolve("elsewhere"), "relay.example");
        unknown = certificate(folder.resolve("unknown"), "localhost");
    }

    @BeforeEach
    void begin() throws Exception {
        start(here);
    }

    @AfterEach
    void stop() {
        relay.stop();
    }

    @Test
    void a_letter_goes_encrypted_to_a_relay_that_knows_us() throws Exception {
        assertThat(send(PASSWORD)).isEqualTo(new Sent());
        assertThat(logins).containsExactly(NAME + ":" + PASSWORD);
        assertThat(received).singleElement().asString().contains("somsri@ban.example", "Auto-Submitted");
    }

    @Test
    void a_relay_that_does_not_know_our_password_gets_no_letter() throws Exception {
        assertThat(send("wrong")).isEqualTo(new Away("MailAuthenticationException"));
        assertThat(received).isEmpty();
    }

    @Test
    void whoever_can_not_prove_to_be_the_relay_is_told_no_password() throws Exception {
        for (var certificate : List.of(elsewhere, unknown)) {
            relay.stop();
            start(certificate);
            assertThat(send(PASSWORD)).isInstanceOf(Away.class);
        }
        assertThat(logins).isEmpty();
        assertThat(received).isEmpty();
    }

    @Test
    void where_encryption_is_kept_from_us_no_password_is_told() throws Exception {
        relay.stop();
        relay = relay().build();
        relay.start();
        assertThat(send(PASSWORD)).isInstanceOf(Away.class);
        assertThat(logins).isEmpty();
        assertThat(received).isEmpty();
    }

    private Outcome send(String password) {
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        var variables = Map.<String, Object>of(
                "SPRING_MAIL_HOST", "localhost",
                "SPRING_MAIL_PORT", "" + relay.getPortAllocated(),
                "SPRING_MAIL_USERNAME", NAME,
                "SPRING_MAIL_PASSWORD", password,
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH", "true",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE", "true",
                "SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "true");
        new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("of-the-test-systemEnvironment", variables)))
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withPropertyValues("spring.mail.properties.mail.smtp.ssl.socketFactory.class=" + Trust.class.getName())
                .run(context -> outcomes.add(new Postman(
                                context.getBean(JavaMailSender.class), "reminders@sucharit.example")
                        .send(new Letter(UUID.randomUUID(), "สมศรี", "somsri@ban.example", "เตือน", "เตือน", 0))));
        return outcomes.getFirst();
    }

    /** What the machine's list of authorities is elsewhere; found by its name. */
    public static final class Trust {

        private Trust() {}

        public static SocketFactory getDefault() throws Exception {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("here", here.getCertificate("relay"));
            trusted.setCertificateEntry("elsewhere", elsewhere.getCertificate("relay"));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        }
    }

    private void start(KeyStore certificate) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate, STORE_PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        relay = relay().requireTLS().startTlsSocketFactory(context).build();
        relay.start();
    }

    private SMTPServer.Builder relay() {
        return SMTPServer.port(0)
                .hostName("localhost")
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, password, _) -> {
                    logins.add(name + ":" + password);
                    if (!password.equals(PASSWORD)) throw new LoginFailedException();
                }))
                .messageHandler((_, _, to, data) -> received.add(to + new String(data, StandardCharsets.UTF_8)));
    }

    private static KeyStore certificate(Path file, String host) throws Exception {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "relay",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!made.waitFor(1, TimeUnit.MINUTES) || made.exitValue() != 0) throw new IOException(said);
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }
}
