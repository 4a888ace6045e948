package kz.ustaz;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Ustaz {

    public static void main(String[] args) {
        SpringApplication.run(Ustaz.class, args);
    }
}
