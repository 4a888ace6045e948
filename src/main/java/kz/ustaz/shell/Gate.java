package kz.ustaz.shell;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the headers before all that answers, and behind what learns from a proxy whether the browser spoke by HTTPS. */
@Configuration(proxyBeanMethods = false)
class Gate {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 20)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headers() {
        return factory -> factory.addEngineValves(new SecurityHeaders());
    }
}
