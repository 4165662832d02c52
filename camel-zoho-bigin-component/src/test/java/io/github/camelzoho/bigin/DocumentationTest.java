package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.auth.DataCenter;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that a route can use is missing in the documentation, and nothing in it leads nowhere.
 *
 * <p>The tables of options and headers are rendered: {@code mvn test -pl camel-zoho-bigin-component
 * -Dtest=DocumentationTest -Ddocs.update=true} writes them anew.
 */
class DocumentationTest {
    private static final Path PAGE = DocumentationPages.COMPONENT;

    @ParameterizedTest
    @EnumSource
    void everyOperationHasASectionWithInputsResultScopeCreditsAndExample(
            ZohoBiginOperation operation) {
        assertThat(DocumentationPages.section(PAGE, "`" + operation + "`"))
                .as("section '### `%s`' of docs/component.md", operation)
                .contains("| Inputs |", "| Body in |", "| Body out |", "| Scope |", "| Credits |")
                .containsPattern("(?s)```(yaml|java)\n.*operation(=|: )" + operation + "\\b");
    }

    @Test
    void tablesAreThoseOfTheCatalogue() throws IOException {
        DocumentationTables tables = DocumentationTables.fromCatalogue();
        String page = DocumentationPages.text(PAGE);
        String rendered = tables.rendered(page);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, rendered);
            page = rendered;
        }
        assertThat(page)
                .as("docs/component.md differs from the catalogue: run with -Ddocs.update=true")
                .isEqualTo(rendered);
        for (String name : tables.names()) {
            assertThat(page).contains("<!-- START " + name + " -->");
        }
    }

    @Test
    void everyOptionIsThere() throws IOException {
        String page = DocumentationPages.text(PAGE);
        for (String option : options()) {
            assertThat(page).as("option " + option).contains("\n| `" + option + "` | ");
        }
    }

    @Test
    void everyHeaderIsThere() throws IllegalAccessException {
        String page = DocumentationPages.text(PAGE);
        for (Field constant : ZohoBiginConstants.class.getFields()) {
            if (Modifier.isStatic(constant.getModifiers())) {
                assertThat(page)
                        .as("header " + constant.getName())
                        .contains("\n| `" + constant.get(null) + "` | ");
            }
        }
    }

    @Test
    void everyExceptionIsThere() {
        String page = DocumentationPages.text(PAGE);
        for (Class<?> exception : concrete(ZohoBiginException.class)) {
            assertThat(page).contains("| `" + exception.getSimpleName() + "` | ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ZohoBiginEndpoint.class,
                ZohoBiginWebhookEndpoint.class,
                ZohoBiginConsumer.class
            })
    void everyManagedAttributeIsThere(Class<?> managed) {
        String page = DocumentationPages.text(PAGE);
        for (java.lang.reflect.Method method : managed.getMethods()) {
            if (method.isAnnotationPresent(ManagedAttribute.class)
                    && method.getDeclaringClass() == managed) {
                assertThat(page).contains("| `" + method.getName().substring(3) + "` | ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDataCentreIsThereWithItsHosts(DataCenter dataCenter) {
        assertThat(
                        DocumentationPages.text(
                                DocumentationPages.ROOT.resolve("docs/authentication.md")))
                .contains(
                        "| `"
                                + dataCenter
                                + "` | `"
                                + dataCenter.accountsUrl()
                                + "` | `"
                                + dataCenter.apiUrl()
                                + "` | ");
    }

    @Test
    void urisUseOptionsThatExist() throws IOException {
        Set<String> known = options();
        Pattern uri = Pattern.compile("zoho-bigin:(?:\\{\\{)?\\w+(?:}})?\\?([\\w={}.,:/&$-]+)");
        for (Path page : DocumentationPages.all()) {
            Matcher found = uri.matcher(DocumentationPages.text(page).replace("&amp;", "&"));
            while (found.find()) {
                for (String parameter : found.group(1).split("&", -1)) {
                    assertThat(known)
                            .as(DocumentationPages.name(page) + ": " + found.group())
                            .contains(parameter.replaceFirst("=.*", ""));
                }
            }
        }
    }

    @Test
    void propertiesSetOptionsThatExist() throws IOException {
        // The starter's own: whether it does anything at all.
        List<String> known = new ArrayList<>(List.of("enabled"));
        for (BaseOptionModel option :
                DocumentationTables.fromCatalogue().model().getComponentOptions()) {
            known.add(option.getName().toLowerCase(Locale.ROOT));
        }
        Pattern key = Pattern.compile("camel\\.component\\.zoho-bigin\\.([\\w-]+)");
        for (Path page : DocumentationPages.all()) {
            Matcher found = key.matcher(DocumentationPages.text(page));
            while (found.find()) {
                assertThat(known)
                        .as(DocumentationPages.name(page) + ": " + found.group())
                        .contains(found.group(1).replace("-", "").toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void linksLeadToFilesAndHeadings() {
        Pattern link = Pattern.compile("\\[[^\\]\n]+]\\(([^)\\s]+)\\)");
        for (Path page : DocumentationPages.all()) {
            Matcher found = link.matcher(DocumentationPages.prose(page));
            while (found.find()) {
                String target = found.group(1);
                if (URI.create(target).getScheme() == null) {
                    assertLeadsSomewhere(page, target);
                }
            }
        }
    }

    /** Only their form is looked at: tests need no network. */
    @Test
    void linksToElsewhereAreAddresses() {
        Pattern link = Pattern.compile("(?:]\\(|<)((?:\\w+:)//[^)>\\s]*)[)>]");
        for (Path page : DocumentationPages.all()) {
            Matcher found = link.matcher(DocumentationPages.prose(page));
            while (found.find()) {
                URI target = URI.create(found.group(1));
                String where = DocumentationPages.name(page) + ": " + target;
                assertThat(target.getScheme()).as(where).isIn("https", "http");
                assertThat(target.getHost()).as(where).matches("localhost|.+[.].+");
            }
        }
    }

    @Test
    void everyPageIsLinkedFromSomewhere() {
        StringBuilder all = new StringBuilder();
        DocumentationPages.all().forEach(page -> all.append(DocumentationPages.text(page)));
        for (Path page : DocumentationPages.all()) {
            if (!page.getFileName().toString().equals("README.md")) {
                assertThat(all.toString())
                        .as("a link to " + DocumentationPages.name(page))
                        .containsPattern("\\([^)\\s]*" + Pattern.quote(page.getFileName() + ""));
            }
        }
    }

    private static void assertLeadsSomewhere(Path page, String target) {
        String where = DocumentationPages.name(page) + ": " + target;
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        assertThat(to).as(where).exists();
        if (hash >= 0) {
            assertThat(DocumentationPages.anchors(to))
                    .as(where)
                    .contains(target.substring(hash + 1));
        }
    }

    private static Set<String> options() throws IOException {
        var model = DocumentationTables.fromCatalogue().model();
        Set<String> names = new TreeSet<>();
        model.getEndpointOptions().forEach(option -> names.add(option.getName()));
        model.getComponentOptions().forEach(option -> names.add(option.getName()));
        return names;
    }

    private static List<Class<?>> concrete(Class<?> type) {
        List<Class<?>> found = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            found.add(type);
        }
        if (type.isSealed()) {
            for (Class<?> sub : type.getPermittedSubclasses()) {
                found.addAll(concrete(sub));
            }
        }
        return found;
    }
}
