package io.github.camelzoho.bigin.springboot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** As small as an application can be: its route is a YAML file, its options are properties. */
@SpringBootApplication
class Application {}
