package org.sucharit.measures;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MeasuresApplication {

    static void main(String[] args) {
        SpringApplication.run(MeasuresApplication.class, args);
    }
}
