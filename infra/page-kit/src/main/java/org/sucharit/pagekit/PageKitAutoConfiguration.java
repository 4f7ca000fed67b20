package org.sucharit.pagekit;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.dialect.IExpressionObjectDialect;

/** Layout, texts, language, dates and asset names for whoever renders pages. */
@AutoConfiguration(
        beforeName = {
            "org.sucharit.kit.problem.ProblemAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
public class PageKitAutoConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Dates dates(MessageSource messages) {
        return new Dates(messages, InstantSource.system());
    }

    @Bean
    Faults faults(MessageSource messages) {
        return new Faults(messages);
    }

    @Bean
    IExpressionObjectDialect pageWords(
            Assets assets, Dates dates, Faults faults, Visitors visitors, Navigation navigation) {
        return new PageWords(
                assets, dates, faults, (request, locale) -> Frame.of(request, locale, visitors, navigation));
    }

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    @ConditionalOnMissingBean(name = DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver localeResolver() {
        return new PageLocale();
    }

    @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    @ConditionalOnMissingBean(
            name = AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME,
            search = SearchStrategy.CURRENT)
    static MessageSource messageSource(Environment environment) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        Arrays.stream(environment.getProperty("spring.messages.basename", String[].class, new String[] {"messages"}))
                .filter(name -> new ClassPathResource(name.replace('.', '/') + "_th.properties").exists())
                .forEach(messages::addBasenames);
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(PageLocale.THAI);
        return messages;
    }

    /** Whoever makes the message source: the common texts come after the service's own. */
    @Bean
    static BeanPostProcessor commonMessages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
                        && bean instanceof AbstractResourceBasedMessageSource messages) {
                    messages.addBasenames("pagekit/messages");
                }
                return bean;
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    Navigation navigation() {
        return Navigation.ofThePlatform();
    }

    /** Nobody is signed in, unless a service says otherwise. */
    @Bean
    @ConditionalOnMissingBean
    Visitors visitors() {
        return request -> Optional.empty();
    }
}
