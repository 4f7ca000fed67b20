package org.sucharit.kit.pipeline;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.sucharit.kit.journal.JournalApplication;
import org.sucharit.kit.test.Tokens;

/** A whole service, in this process or (to be killed) in one of its own. */
final class Service {

    private Service() {}

    static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(
                        JournalApplication.class, Tokens.class, Pages.class, JournalNews.class, Echo.class)
                .properties("spring.application.name=journal", "sucharit.node=journal-1", "server.port=0")
                .properties(properties)
                .run();
    }

    public static void main(String[] properties) {
        start(properties);
    }
}
