package kz.ustaz.storage;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the product does not start, where the reason is one that its administrator can remove. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(text -> System.err.println("Ustaz cannot start: " + text));
        return line.isPresent();
    }

    static Optional<String> line(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, StartFailure::causeOf)
                .flatMap(cause -> lineOf(cause).stream())
                .findFirst();
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable throwable) {
        return throwable == null || throwable.getCause() == throwable ? null : throwable.getCause();
    }

    private static Optional<String> lineOf(@Nullable Throwable cause) {
        return switch (cause) {
            case WrongSetting wrong -> Optional.ofNullable(wrong.getMessage());
            case PortInUseException port ->
                Optional.of("port " + port.getPort() + " is taken by another program (ustaz.port)");
            case BindException bind ->
                Optional.of("the address cannot be answered on: " + bind.getMessage() + " (ustaz.address, ustaz.port)");
            case null, default -> Optional.empty();
        };
    }
}
