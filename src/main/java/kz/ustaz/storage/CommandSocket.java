package kz.ustaz.storage;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.ustaz.storage.backup.Private;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where a command on this machine asks the running product, which alone may open an embedded database. It is a file in a
 * folder that only the product's own user may enter, so the system says who asks, and no network reaches it (decision 0013).
 */
@Component
class CommandSocket implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommandSocket.class);
    private static final int LONGEST_QUESTION = 100;

    private final Backups backups;
    private final ApplicationEventPublisher events;
    private final Optional<DataFolder> data;
    private @Nullable ServerSocketChannel server;

    CommandSocket(Backups backups, ApplicationEventPublisher events, Environment environment) {
        this.backups = backups;
        this.events = events;
        data = DataFolder.in(environment);
    }

    @Override
    public void start() {
        data.ifPresent(folder -> {
            try {
                server = open(folder);
                Thread.ofPlatform().daemon().name("commands").start(this::serve);
            } catch (IOException e) {
                log.warn("Commands cannot ask this product ({}): {}", folder.socket(), e.getMessage());
            }
        });
    }

    private static ServerSocketChannel open(DataFolder data) throws IOException {
        Private.folder(data.control());
        Path file = data.socket();
        var address = UnixDomainSocketAddress.of(file);
        if (Files.exists(file)) {
            if (CommandClient.answers(file)) {
                throw new IOException("another one that runs here answers them");
            }
            Files.delete(file);
        }
        var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return opened.bind(address);
    }

    private void serve() {
        var listening = server;
        while (listening != null && listening.isOpen()) {
            try {
                var asking = listening.accept();
                Thread.ofVirtual().start(() -> answer(asking));
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                log.warn("A command could not be heard: {}", e.getMessage());
                return;
            }
        }
    }

    private void answer(SocketChannel asking) {
        try (asking) {
            String question = line(asking);
            if (question.isEmpty()) {
                return;
            }
            var out = Channels.newOutputStream(asking);
            out.write((answer(question) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            log.warn("A command went away before it was answered: {}", e.getMessage());
        }
    }

    private String answer(String question) {
        if (!question.equals(CommandClient.BACKUP)) {
            return CommandClient.line("not", "the product that runs knows no such command");
        }
        var result = backups.make();
        events.publishEvent(new BackupMade("command", result));
        return switch (result) {
            case Backups.Result.Made made ->
                CommandClient.line("made", made.file().toString(), "" + made.bytes(), "" + made.rows(), made.seal());
            case Backups.Result.Not not -> CommandClient.line("not", not.line());
        };
    }

    /** Up to the end of the line; what goes on for longer is no question. */
    private static String line(SocketChannel asking) throws IOException {
        var in = Channels.newInputStream(asking);
        var question = new StringBuilder();
        for (int read = in.read();
                read >= 0 && read != '\n' && question.length() < LONGEST_QUESTION;
                read = in.read()) {
            question.append((char) read);
        }
        return question.toString();
    }

    @Override
    public void stop() {
        var listening = server;
        server = null;
        if (listening != null) {
            try {
                listening.close();
                Files.deleteIfExists(data.orElseThrow().socket());
            } catch (IOException e) {
                log.warn("The place where commands are heard stays: {}", e.getMessage());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
