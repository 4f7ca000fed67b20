package org.sucharit.pagekit;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.dialect.IExpressionObjectDialect;

/** Layout, texts, language, dates and asset names for whoever renders pages. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
public class PageKitAutoConfiguration {

    static final List<NavigationItem> NAVIGATION = List.of(new NavigationItem("work", "/work"));

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
    IExpressionObjectDialect pageWords(Assets assets, Dates dates, Faults faults) {
        return new PageWords(assets, dates, faults);
    }

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
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
    WebMvcConfigurer pageFrame(Visitors visitors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FrameInterceptor(visitors, NAVIGATION));
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JwtAuthenticationToken.class)
    static class ByToken {

        @Bean
        @ConditionalOnMissingBean
        Visitors visitors() {
            return request -> request.getUserPrincipal() instanceof JwtAuthenticationToken token
                    ? Optional.of(
                            new Visitor(Optional.ofNullable(token.getToken().getClaimAsString("name"))
                                    .orElseGet(token::getName)))
                    : Optional.empty();
        }
    }

    /** Evaluated after the class above: no token, no visitor. */
    @Bean
    @ConditionalOnMissingBean
    Visitors nobody() {
        return request -> Optional.empty();
    }
}
