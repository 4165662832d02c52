///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.apache.camel:camel-bom:4.18.0@pom
//DEPS org.apache.camel:camel-jbang-console:4.17.0
//DEPS org.apache.camel:camel-jbang-core:4.17.0
//DEPS org.apache.camel.kamelets:camel-kamelets-catalog:4.18.0
import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** The launcher of Camel JBang, which Camel 4.17 and 4.18 lack at Maven Central. */
class CamelJBang {
    public static void main(String... args) {
        CamelJBangMain.run(args);
    }
}
