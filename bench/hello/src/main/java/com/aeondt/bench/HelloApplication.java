package com.aeondt.bench;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A hello endpoint that answers a small JSON object: no security, no store, no log line. */
@SpringBootApplication
@RestController
public class HelloApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HelloApplication.class, arguments);
    }

    @GetMapping("/hello")
    Map<String, String> hello() {
        return Map.of("message", "hello");
    }
}
