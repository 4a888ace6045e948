package kz.ustaz.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    @Test
    void scriptsRunFromOurFilesAndWithTheNonceOfThisAnswerOnly() {
        var request = new MockHttpServletRequest("GET", "/programme");
        String policy = answerTo(request).getHeader("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .contains("script-src 'self' 'nonce-" + SecurityHeaders.nonce(request) + "' 'unsafe-eval';")
                .contains("form-action 'self'");
        assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
                .doesNotContain("unsafe-inline");
        assertThat(answerTo(new MockHttpServletRequest("GET", "/programme")).getHeader("Content-Security-Policy"))
                .as("a new nonce each time")
                .isNotEqualTo(policy);
    }

    @Test
    void pagesAreNotKeptAndFilesWithAHashAre() {
        assertThat(answerTo(new MockHttpServletRequest("GET", "/people")).getHeader("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(answerTo(new MockHttpServletRequest("GET", "/VAADIN/build/x-1.js"))
                        .containsHeader("Cache-Control"))
                .isFalse();
    }

    @Test
    void onlyHttpsIsToldToStaySo() {
        var secure = new MockHttpServletRequest("GET", "/");
        secure.setSecure(true);
        assertThat(answerTo(secure).getHeader("Strict-Transport-Security")).isNotBlank();
        assertThat(answerTo(new MockHttpServletRequest("GET", "/")).containsHeader("Strict-Transport-Security"))
                .isFalse();
    }

    private static MockHttpServletResponse answerTo(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        new SecurityHeaders().write(request, response);
        return response;
    }
}
