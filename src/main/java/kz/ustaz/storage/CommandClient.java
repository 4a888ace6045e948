package kz.ustaz.storage;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The other end of {@link CommandSocket}. */
final class CommandClient {

    static final String BACKUP = "backup";

    private CommandClient() {}

    /** Whether somebody listens there. */
    static boolean answers(Path socket) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException e) {
            // left behind by one that was killed
            return false;
        }
    }

    /**
     * @return the parts of the answer; empty if no product runs there
     * @throws IOException if it went away before it answered
     */
    static Optional<List<String>> ask(Path socket, String question) throws IOException {
        if (!Files.exists(socket) || !answers(socket)) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Channels.newOutputStream(channel).write((question + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8).strip();
            if (answer.isEmpty()) {
                throw new IOException("the product that runs did not answer");
            }
            return Optional.of(List.of(answer.split("\t", -1)));
        }
    }

    /** @param parts as they are read again, whatever was in them */
    static String line(String... parts) {
        return String.join(
                "\t",
                List.of(parts).stream().map(part -> part.replaceAll("\\s", " ")).toList());
    }
}
