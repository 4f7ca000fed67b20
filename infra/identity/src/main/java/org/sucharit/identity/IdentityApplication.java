package org.sucharit.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityApplication {

    public static void main(String[] arguments) {
        try {
            application().run(arguments);
        } catch (LocalOnly.Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    static SpringApplication application() {
        var application = new SpringApplication(IdentityApplication.class);
        application.addInitializers(new LocalOnly());
        return application;
    }
}
