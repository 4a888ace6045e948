package kz.ustaz.account;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses want a session, and what happens without one. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInSecurity {

    private static final String LOGIN = "/login";

    @Bean
    StillWelcome stillWelcome(Persons persons, SignedInCaller caller) {
        return new StillWelcome(persons, caller);
    }

    /** It stands in the security chain, where the session's person is known, and only there. */
    @Bean
    FilterRegistrationBean<StillWelcome> stillWelcomeOnlyInTheChain(StillWelcome filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FactorGate factorGate(FactorRule rule, Persons persons, SignIn signIn, SignedInCaller caller, Clock clock) {
        return new FactorGate(rule, persons, signIn, caller, clock);
    }

    @Bean
    FilterRegistrationBean<FactorGate> factorGateOnlyInTheChain(FactorGate filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FewAtOnce fewAtOnce(SignedInCaller caller) {
        return new FewAtOnce(caller);
    }

    @Bean
    FilterRegistrationBean<FewAtOnce> fewAtOnceOnlyInTheChain(FewAtOnce filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain addresses(
            HttpSecurity http,
            StillWelcome stillWelcome,
            FactorGate factorGate,
            FewAtOnce fewAtOnce,
            RequestUtil vaadin,
            VaadinDefaultRequestCache wanted)
            throws Exception {
        var path = PathPatternRequestMatcher.withDefaults();
        // Called by pages, not gone to: they are told 401, and nobody is led to them after signing in.
        RequestMatcher calls =
                new OrRequestMatcher(path.matcher("/api/**"), path.matcher("/media/**"), path.matcher("/actuator/**"));
        wanted.ignoreRequests(calls);
        http.authorizeHttpRequests(rules -> rules.requestMatchers("/actuator/health", "/actuator/health/*")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers("/api/**", "/media/**")
                .authenticated()
                // public keys, by which other systems verify badges
                .requestMatchers("/badges/keys/*")
                .permitAll()
                .requestMatchers("/error")
                .permitAll());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), calls)
                .accessDeniedHandler(SignInSecurity::denied));
        // The sign-in form brings its token too: nobody is signed in to an account that is not his.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest));
        // Named here too: else the chain makes a page of its own before Vaadin says that there is one.
        http.formLogin(form -> form.loginPage(LOGIN).failureHandler(SignInSecurity::failed));
        http.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(SignInSecurity::speak));
        http.addFilterBefore(stillWelcome, AnonymousAuthenticationFilter.class);
        http.addFilterBefore(factorGate, AnonymousAuthenticationFilter.class);
        http.addFilterBefore(fewAtOnce, AnonymousAuthenticationFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                pages -> pages.enableCsrfConfiguration(false).loginView(LOGIN, LOGIN + "?out"));
        return http.build();
    }

    /** On a browser that has chosen no language yet, he gets his own. */
    private static void speak(Authentication granted, HttpServletRequest request, HttpServletResponse response) {
        if (granted.getPrincipal() instanceof SignedIn who
                && LanguageCookie.in(request).isEmpty()) {
            response.addCookie(LanguageCookie.of(who.language(), request));
        }
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = switch (why) {
            case SignIn.Slowed slowed -> "slow=" + (slowed.wait.toMinutes() + 1);
            default -> "failed";
        };
        response.sendRedirect(request.getContextPath() + LOGIN + "?" + reason);
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        boolean staleForm = why instanceof CsrfException
                && HttpMethod.POST.matches(request.getMethod())
                && request.getServletPath().equals(LOGIN);
        if (staleForm) {
            // The page stood open longer than its session: a new one has a new token.
            response.sendRedirect(request.getContextPath() + LOGIN + "?again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, why);
        }
    }
}
