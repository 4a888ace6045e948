package kz.ustaz;

import kz.ustaz.storage.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product, or does what a command says. */
@SpringBootApplication
public class Ustaz {

    public static void main(String[] args) {
        Commands.run(args).ifPresentOrElse(System::exit, () -> SpringApplication.run(Ustaz.class, args));
    }
}
