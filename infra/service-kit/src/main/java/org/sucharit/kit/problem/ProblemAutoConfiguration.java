package org.sucharit.kit.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** One error body for all, in Thai unless the caller asks for English. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Languages.ALL);
        resolver.setDefaultLocale(Languages.DEFAULT);
        return resolver;
    }

    @Bean
    Sentences sentences(MessageSource messages) {
        return new Sentences(messages);
    }

    @Bean
    ProblemWriter problemWriter(
            Sentences sentences,
            LocaleResolver localeResolver,
            JsonMapper json,
            ObjectProvider<ErrorViewResolver> errorViews) {
        return new ProblemWriter(
                sentences, localeResolver, json, errorViews.orderedStream().toList());
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter writer, Sentences sentences, ObjectProvider<FailureLog> failures) {
        return new ProblemAdvice(writer, new Diagnosis(sentences), failures.getIfAvailable(FailureLog::atOnce));
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(
            ProblemWriter writer, Sentences sentences, ObjectProvider<FailureLog> failures) {
        return new ProblemErrorController(
                writer, new Diagnosis(sentences), failures.getIfAvailable(FailureLog::atOnce));
    }
}
