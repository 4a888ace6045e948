package kz.ustaz.storage;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body in before anybody looks who sent it, since whoever waits for one holds a thread of the server: a hundred
 * bodies that never end would keep all others from saving. Some threads may wait, fewer for one address, and none for
 * long. A body that would fill the memory is refused; so is one that does not say how long it is, as our pages always do.
 */
final class BodyGate extends ValveBase {

    static final int MOST_BYTES = 1 << 20;

    private final int mostOfOne;
    private final Duration patience;
    private final Semaphore places;
    private final ConcurrentHashMap<String, Integer> waiting = new ConcurrentHashMap<>();

    /** @param most that may wait at once @param mostOfOne of them for one address @param patience for one body */
    BodyGate(int most, int mostOfOne, Duration patience) {
        super(true);
        this.mostOfOne = mostOfOne;
        this.patience = patience;
        this.places = new Semaphore(most);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            // refused already for what its head says; the length may be no number
            getNext().invoke(request, response);
            return;
        }
        long length = request.getContentLengthLong();
        if (length > MOST_BYTES) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (length <= 0 || takeIn(request, response)) {
            getNext().invoke(request, response);
        }
    }

    private boolean takeIn(Request request, Response response) throws IOException {
        String address = request.getRemoteAddr();
        if (!enter(address)) {
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
        ByteChunk body;
        try {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
            body = read(request.getCoyoteRequest(), request.getContentLengthLong());
        } finally {
            leave(address);
        }
        if (body == null) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT);
            return false;
        }
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, body);
        return true;
    }

    /** How many bodies are waited for now. */
    int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean enter(String address) {
        if (!places.tryAcquire()) {
            return false;
        }
        if (waiting.merge(address, 1, Integer::sum) > mostOfOne) {
            leave(address);
            return false;
        }
        return true;
    }

    private void leave(String address) {
        waiting.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
        places.release();
    }

    /** @return nothing if it takes too long; each of its pieces may take as long as the connection's own limit */
    private @Nullable ByteChunk read(org.apache.coyote.Request request, long length) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        var body = new ByteChunk();
        var piece = new Piece();
        while (request.doRead(piece) >= 0) {
            body.append(piece.getByteBuffer());
            if (body.getLength() < length && System.nanoTime() > end) {
                return null;
            }
        }
        return body;
    }

    /** Closes the connection too: the server would wait for the rest of the body, to throw it away. */
    private static void refuse(Request request, Response response, int status) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setStatus(status);
        response.setHeader("Connection", "close");
    }

    private static final class Piece implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            bytes = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // the server lends its own buffer
        }
    }
}
