package kz.ustaz.storage;

import java.time.Duration;
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

    /** Of the server's hundred threads. A class behind one address sends dozens at once, each for some milliseconds. */
    private static final int PLACES_TO_WAIT_FOR_BODIES = 70;

    private static final int PLACES_OF_ONE_ADDRESS = 50;
    private static final Duration PATIENCE_WITH_A_BODY = Duration.ofSeconds(10);
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
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
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

    /** Behind what makes the proxy's word of an address the request's own. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies() {
        return factory -> factory.addEngineValves(
                new BodyGate(PLACES_TO_WAIT_FOR_BODIES, PLACES_OF_ONE_ADDRESS, PATIENCE_WITH_A_BODY));
    }
}
