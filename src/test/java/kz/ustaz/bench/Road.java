package kz.ustaz.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import kz.ustaz.testing.VaadinClient;

/**
 * One connection that is kept open, its cookies, and HTTP/1.1 with gzip as far as our server speaks it. A client of the
 * JDK takes several times the processor's time for the same, which here is the server's.
 */
final class Road implements VaadinClient.Road {

    private static final int PATIENCE_MILLIS = 60_000;

    private final InetSocketAddress server;
    private final InetAddress from;
    private final String encodings;
    private final Map<String, String> cookies = new HashMap<>();
    private Socket socket;
    private Incoming in;
    private OutputStream out;
    private long received;

    /** @param from what the server sees as the client's address */
    Road(int port, InetAddress from) {
        this(port, from, "gzip");
    }

    /** @param encodings that are asked for; what comes by another than gzip is not read */
    Road(int port, InetAddress from, String encodings) {
        this.encodings = encodings;
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.from = from;
    }

    @Override
    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException {
        var reply = fetch(method, path, headers, body);
        return new Reply(
                reply.status, reply.headers, reply.status == 204 ? "" : new String(reply.body, StandardCharsets.UTF_8));
    }

    /** Bytes that came over this connection, headers and all. */
    long received() {
        return received;
    }

    record Fetched(int status, Map<String, String> headers, byte[] body) {}

    Fetched fetch(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        boolean fresh = socket == null;
        try {
            return exchange(method, path, headers, content);
        } catch (EOFException closedMeanwhile) {
            close();
            if (fresh) {
                throw closedMeanwhile;
            }
            return exchange(method, path, headers, content);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Fetched exchange(String method, String path, Map<String, String> headers, byte[] content)
            throws IOException {
        if (socket == null) {
            connect();
        }
        write(method, path, headers, content);
        var status = in.line();
        var answered = new HashMap<String, String>();
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("set-cookie")) {
                keep(value);
            } else {
                answered.put(name, value);
            }
        }
        byte[] body = in.body(answered);
        received += in.taken();
        if ("close".equalsIgnoreCase(answered.get("connection"))) {
            close();
        }
        if ("gzip".equals(answered.get("content-encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body), 8192).readAllBytes();
        }
        return new Fetched(Integer.parseInt(status.substring(9, 12)), answered, body);
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(server, PATIENCE_MILLIS);
        in = new Incoming(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream(), 8192);
    }

    private void write(String method, String path, Map<String, String> headers, byte[] content) throws IOException {
        var head = new StringBuilder(512);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost:");
        head.append(server.getPort()).append("\r\nAccept-Encoding: ").append(encodings);
        head.append("\r\nAccept-Language: en\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        out.flush();
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone all the same
                return;
            }
        }
    }

    /** Bytes from the server, buffered by hand: a read of one byte must not lock. */
    private static final class Incoming {

        private final InputStream stream;
        private final byte[] buffer = new byte[16_384];
        private int next;
        private int end;
        private long taken;

        Incoming(InputStream stream) {
            this.stream = stream;
        }

        /** Since the last call. */
        long taken() {
            long now = taken;
            taken = 0;
            return now;
        }

        private int read() throws IOException {
            if (next == end) {
                end = stream.read(buffer);
                next = 0;
                if (end <= 0) {
                    end = 0;
                    throw new EOFException();
                }
            }
            taken++;
            return buffer[next++];
        }

        String line() throws IOException {
            var line = new StringBuilder(80);
            for (int read = read(); read != '\n'; read = read()) {
                if (read != '\r') {
                    line.append((char) (read & 0xff));
                }
            }
            return line.toString();
        }

        byte[] body(Map<String, String> headers) throws IOException {
            if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
                var all = new java.io.ByteArrayOutputStream();
                for (int size = chunk(); size > 0; size = chunk()) {
                    all.write(exactly(size));
                    line();
                }
                line();
                return all.toByteArray();
            }
            return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
        }

        private byte[] exactly(int size) throws IOException {
            byte[] bytes = new byte[size];
            int filled = Math.min(size, end - next);
            System.arraycopy(buffer, next, bytes, 0, filled);
            next += filled;
            while (filled < size) {
                int read = stream.read(bytes, filled, size - filled);
                if (read < 0) {
                    throw new IOException("the server's answer is cut off");
                }
                filled += read;
            }
            taken += size;
            return bytes;
        }
    }
}
