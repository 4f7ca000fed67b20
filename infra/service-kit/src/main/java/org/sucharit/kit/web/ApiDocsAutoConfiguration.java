package org.sucharit.kit.web;

import java.util.Locale;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** The OpenAPI document tells what a caller sends; who the caller is comes with the token. */
@AutoConfiguration
public class ApiDocsAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Caller.class, Locale.class);
    }
}
