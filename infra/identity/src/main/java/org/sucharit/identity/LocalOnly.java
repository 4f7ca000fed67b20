package org.sucharit.identity;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Everyone knows these passwords: nothing starts outside local mode. */
final class LocalOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        boolean local = environment.getProperty("sucharit.local", Boolean.class, false)
                || environment.acceptsProfiles(Profiles.of("local"));
        if (!local) {
            throw new Refused();
        }
    }

    static final class Refused extends IllegalStateException {

        Refused() {
            super(
                    "The identity provider has demo accounts and is for local use only: set SUCHARIT_LOCAL=true or the profile"
                            + " 'local', or use another OpenID Connect provider.");
        }
    }
}
