package org.sucharit.kit.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** The OpenAPI document tells what a caller sends; who the caller is comes with the token. */
@AutoConfiguration
public class ApiDocsAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Caller.class, Locale.class)
                .addSimpleTypePredicateForParameterObject(ApiDocsAutoConfiguration::isOneValue);
    }

    /** What is sent as one value is one field of a form too: {@code agency}, not {@code agency.value}. */
    private static boolean isOneValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }
}
