///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.apache.camel:camel-bom:${camel.version}@pom
//DEPS io.github.camel-zoho:camel-zoho-bigin:${project.version}
//DEPS io.github.camel-zoho:camel-zoho-bigin-simulator:${project.version}
//DEPS org.apache.camel:camel-main
//DEPS org.apache.camel:camel-yaml-dsl
//DEPS org.apache.camel:camel-bean
//DEPS org.apache.camel:camel-direct
//DEPS org.apache.camel:camel-file
//DEPS com.fasterxml.jackson.dataformat:jackson-dataformat-csv:2.19.4
//DEPS org.slf4j:slf4j-simple:2.0.17

/** What the examples need, with the Camel that {@code -Dcamel.version} names. */
class OtherCamel {}
