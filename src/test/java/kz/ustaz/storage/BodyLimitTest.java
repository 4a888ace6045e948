package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {

    @Test
    void aBodyThatIsTooLongOrOfUnknownLengthIsRefused() throws Exception {
        assertThat(status(1 << 20, false)).isEqualTo(200);
        assertThat(status((1 << 20) + 1, false)).isEqualTo(413);
        assertThat(status(0, true)).isEqualTo(411);
    }

    private static int status(int bytes, boolean chunked) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContent(new byte[bytes]);
        if (chunked) {
            request.addHeader("Transfer-Encoding", "chunked");
        }
        var response = new MockHttpServletResponse();
        new BodyLimit().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
