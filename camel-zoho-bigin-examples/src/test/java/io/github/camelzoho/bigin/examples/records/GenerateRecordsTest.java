package io.github.camelzoho.bigin.examples.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records are made for the modules of a simulated Bigin, compiled, read into and written from. */
class GenerateRecordsTest {
    private static final String PACKAGE = "com.acme.bigin";
    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 4);

    private final BiginSimulator bigin = BiginSimulator.start();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final DefaultCamelContext context = new DefaultCamelContext();

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @TempDir private Path folder;

    @BeforeEach
    void start() {
        ZohoBiginComponent component = context.getComponent("zoho-bigin", ZohoBiginComponent.class);
        component.getConfiguration().setApiUrl(bigin.url());
        component.getConfiguration().setAccessToken(bigin.credentials().issueAccessToken());
        context.start();
    }

    @AfterEach
    void stop() throws IOException {
        Thread.currentThread().setContextClassLoader(usual);
        context.close();
        bigin.close();
    }

    private GenerateRecords generator() {
        return new GenerateRecords(
                new PrintStream(printed, true, StandardCharsets.UTF_8), name -> null);
    }

    private void generate(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("--package=" + PACKAGE, "--out=" + folder));
        args.addAll(List.of(more));
        generator().run(Wanted.of(args).orElseThrow(), Target.of(bigin));
    }

    private String source(String name) throws IOException {
        return Files.readString(folder.resolve("com/acme/bigin/" + name + ".java"));
    }

    /** Compiles what was made, with all warnings as errors, and lets Camel find it. */
    private Class<?> compiled(String name) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-Xlint:all,-path,-classfile",
                                "-Werror",
                                "-proc:none",
                                "-d",
                                classes.toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try (var sources = Files.list(folder.resolve("com/acme/bigin"))) {
            sources.map(Path::toString).forEach(command::add);
        }
        ByteArrayOutputStream faults = new ByteArrayOutputStream();
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, faults, faults, command.toArray(String[]::new));
        assertThat(status).as(faults.toString(StandardCharsets.UTF_8)).isZero();
        ClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass(PACKAGE + "." + name);
    }

    private static Object empty(Class<?> type) throws Exception {
        return type.getMethod("empty").invoke(null);
    }

    private static Object with(Object record, String method, Object value) throws Exception {
        return Arrays.stream(record.getClass().getMethods())
                .filter(it -> it.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .invoke(record, value);
    }

    private static Object get(Object record, String component) throws Exception {
        return record.getClass().getMethod(component).invoke(record);
    }

    private Object send(String uri, Object body) {
        Exchange exchange =
                context.createProducerTemplate().request(uri, it -> it.getMessage().setBody(body));
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    @Test
    void recordIsWrittenReadAndWrittenBack() throws Exception {
        generate("--modules=Contacts,Accounts");
        Class<?> type = compiled("Contact");
        String company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));

        Object lookup =
                type.getClassLoader()
                        .loadClass(PACKAGE + ".Contact$Lookup")
                        .getMethod("of", String.class)
                        .invoke(null, company);
        Object ada = with(with(empty(type), "withLastName", "Varga"), "withAccountName", lookup);
        ada = with(with(ada, "withEmailOptOut", true), "withDateOfBirth", BIRTH);
        send("zoho-bigin:Contacts?operation=create&validate=true", ada);
        Map<String, Object> stored = bigin.module("Contacts").all().get(0);
        assertThat(stored)
                .containsEntry("Last_Name", "Varga")
                .containsEntry("Email_Opt_Out", true)
                .containsEntry("Date_of_Birth", "1990-03-04");

        Object read =
                send(
                        "zoho-bigin:Contacts?operation=get&pojoClass=com.acme.bigin.Contact",
                        stored.get("id"));
        assertThat(read).isInstanceOf(type);
        assertThat(get(read, "lastName")).isEqualTo("Varga");
        assertThat(get(get(read, "accountName"), "id")).isEqualTo(company);
        assertThat(get(get(read, "accountName"), "name")).isEqualTo("Lumen");
        assertThat(get(read, "dateOfBirth")).isEqualTo(BIRTH);
        assertThat(get(read, "createdTime"))
                .isInstanceOfSatisfying(
                        OffsetDateTime.class,
                        time -> assertThat(time.getOffset().getTotalSeconds()).isEqualTo(7200));

        send("zoho-bigin:Contacts?operation=update", with(read, "withPhone", "+27 1"));
        assertThat(bigin.module("Contacts").all().get(0))
                .containsEntry("Phone", "+27 1")
                .containsEntry("Last_Name", "Varga");
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void javadocTellsWhatAFieldIs() throws Exception {
        bigin.organization()
                .addField(
                        "Contacts",
                        FieldDefinition.of("Colour", FieldType.PICKLIST)
                                .withPickList("red", "<b>&*/@blue"));
        generate("--modules=Contacts");
        assertThat(source("Contact").replaceAll("\\s+\\*? *", " "))
                .contains("@param lastName Last Name, at most 255 characters, mandatory")
                .contains("@param accountName Account Name, a record of Accounts")
                .contains("@param createdTime Created Time, read-only")
                .contains("; one of red, &lt;b&gt;&amp;*&#47;&#64;blue");
        compiled("Contact");
    }

    @Test
    void everyTypeHasOneInJava() throws Exception {
        for (FieldType type : FieldType.values()) {
            bigin.organization().addField("Products", FieldDefinition.of("F_" + type, type));
        }
        generate("--modules=Products");
        Class<?> type = compiled("Product");
        assertThat(type.getMethod("fInteger").getReturnType()).isEqualTo(Long.class);
        assertThat(type.getMethod("fCurrency").getReturnType()).isEqualTo(BigDecimal.class);
        assertThat(type.getMethod("fBoolean").getReturnType()).isEqualTo(Boolean.class);
        assertThat(type.getMethod("fMultiselectpicklist").getGenericReturnType())
                .hasToString("java.util.List<java.lang.String>");
        assertThat(type.getMethod("fFileupload").getGenericReturnType())
                .hasToString("java.util.List<java.util.Map<java.lang.String, java.lang.Object>>");
    }

    @Test
    void namesThatJavaDoesNotTakeAreChanged() throws Exception {
        for (String name :
                List.of("Class", "2nd_Phone", "URL", "Last_Name_", "Hash_Code", "Empty")) {
            bigin.organization().addField("Contacts", FieldDefinition.of(name, FieldType.TEXT));
        }
        generate("--modules=Contacts");
        Class<?> type = compiled("Contact");
        assertThat(type.getRecordComponents())
                .extracting(component -> component.getName())
                .contains(
                        "_class",
                        "_2ndPhone",
                        "url",
                        "lastName",
                        "lastName2",
                        "hashCode2",
                        "empty2");
        Object ada = with(with(empty(type), "withLastName", "Varga"), "withLastName2", "x");
        send("zoho-bigin:Contacts?operation=create", ada);
        assertThat(bigin.module("Contacts").all().get(0))
                .containsEntry("Last_Name", "Varga")
                .containsEntry("Last_Name_", "x");
    }

    @Test
    void timesMayStayText() throws Exception {
        generate("--modules=Contacts", "--text-times", "--fields=Last_Name,Created_Time");
        Class<?> type = compiled("Contact");
        assertThat(type.getRecordComponents()).hasSize(3);
        assertThat(type.getMethod("createdTime").getReturnType()).isEqualTo(String.class);
    }

    @Test
    void moreFieldsThanARecordTakesMustBeChosenFrom() throws Exception {
        for (int i = 0; i < 260; i++) {
            bigin.organization().addField("Contacts", FieldDefinition.of("F" + i, FieldType.TEXT));
        }
        assertThat(catchThrowable(() -> generate("--modules=Contacts")))
                .hasMessageContaining("a record takes 254: choose with --fields");
        generate("--modules=Contacts", "--fields=Last_Name,F7");
        assertThat(compiled("Contact").getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactlyInAnyOrder("id", "lastName", "f7");
    }

    @Test
    void wrongArgumentsAndUnknownModulesAreTold() {
        assertThat(generator().run(List.of("--modules=Contacts"))).isEqualTo(2);
        assertThat(generator().run(List.of("--modules=A", "--package=a-b", "--out=x")))
                .isEqualTo(2);
        assertThat(generator().run(List.of("--help"))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--package=com.acme.bigin");
        assertThat(generator().run(List.of("--modules=contacts", "--package=a", "--out=" + folder)))
                .isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Did you mean Contacts?");
    }

    @Test
    void documentedCommandIsUnderstood() throws IOException {
        Matcher command =
                Pattern.compile("-Drecords\\.args=\"([^\"]+)\"")
                        .matcher(Files.readString(Path.of("README.md")));
        assertThat(command.find()).isTrue();
        assertThat(Wanted.of(List.of(command.group(1).split(" ", -1))))
                .hasValueSatisfying(wanted -> assertThat(wanted.modules()).contains("Contacts"));
    }
}
