package kz.ustaz.storage;

import kz.ustaz.common.Exposure;
import org.apache.catalina.valves.RemoteAddrValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What the settings of the network mean beyond Boot's own properties. */
@Configuration(proxyBeanMethods = false)
class Network {

    private static final String THIS_MACHINE = "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1";

    @Bean
    Exposure exposure(Environment environment) {
        return new Exposure(Listening.in(environment).plainHttp());
    }

    /**
     * Behind a proxy only the proxy is answered (and this machine, for its health check): whoever went around it would
     * speak without encryption, and could claim any address.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> onlyTheProxy(Environment environment) {
        var listening = Listening.in(environment);
        return factory -> {
            if (!listening.proxies().isEmpty() && !listening.tls()) {
                var gate = new RemoteAddrValve();
                gate.setUsePeerAddress(true);
                gate.setAllow(Listening.proxyPattern(listening.proxies()) + "|" + THIS_MACHINE);
                factory.addEngineValves(gate);
            }
        };
    }
}
