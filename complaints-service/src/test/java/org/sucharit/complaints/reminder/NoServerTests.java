package org.sucharit.complaints.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

class NoServerTests {

    @Test
    void without_a_mail_server_there_is_no_postman() {
        var none = new DefaultListableBeanFactory().getBeanProvider(JavaMailSender.class);

        assertThat(new PostOffice(none, "a@b.example").postman()).isNull();
    }
}
