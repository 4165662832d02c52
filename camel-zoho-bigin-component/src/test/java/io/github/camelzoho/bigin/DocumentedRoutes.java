package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.DocumentationPages.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * An example of the manual in its languages: a YAML block, the Java block that is the next after it
 * in its page, and after that perhaps an XML block of routes.
 */
record DocumentedRoutes(Block yaml, Block java, @Nullable Block xml) {

    /** The languages in which each example is written. */
    enum Language {
        YAML,
        JAVA,
        XML
    }

    /** Whether it is written in this language; XML is the only one that may be missing. */
    boolean isIn(Language language) {
        return language != Language.XML || xml != null;
    }

    /** The examples of all pages. */
    static List<DocumentedRoutes> all() {
        List<DocumentedRoutes> examples = new ArrayList<>();
        DocumentationPages.all().forEach(page -> examples.addAll(of(page)));
        return examples;
    }

    /** The examples of a page, in its order. */
    static List<DocumentedRoutes> of(Path page) {
        List<DocumentedRoutes> examples = new ArrayList<>();
        List<Block> blocks = blocks(page);
        for (int i = 0; i < blocks.size(); i++) {
            Block yaml = blocks.get(i);
            if (yaml.language().equals("yaml")) {
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : yaml;
                if (!isRoutes(next)) {
                    throw new AssertionError(
                            yaml
                                    + " is there in YAML only: put the same routes behind it as a block"
                                    + " ```java, the body of configure()");
                }
                Block third = i + 2 < blocks.size() ? blocks.get(i + 2) : null;
                boolean isXml = third != null && third.language().equals("xml");
                examples.add(new DocumentedRoutes(yaml, next, isXml ? third : null));
            }
        }
        return examples;
    }

    /** The Java blocks that are no region of a class in the test sources. */
    static List<Block> javaBlocks() {
        return DocumentationPages.all().stream()
                .flatMap(page -> blocks(page).stream())
                .filter(DocumentedRoutes::isRoutes)
                .toList();
    }

    /** Puts the routes into a context that has started. */
    void addTo(CamelContext context, Language language) throws Exception {
        switch (language) {
            case YAML -> load(context, "example.yaml", yaml);
            case JAVA -> context.addRoutes(JavaBlocks.routes(java));
            case XML -> load(context, "example.xml", Objects.requireNonNull(xml));
        }
    }

    private static void load(CamelContext context, String name, Block block) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString(name, block.text()));
    }

    private static boolean isRoutes(Block block) {
        return block.language().equals("java") && block.example() == null;
    }

    private static List<Block> blocks(Path page) {
        // Those of the modules show what their own tests run.
        boolean ofModule = DocumentationPages.name(page).startsWith("camel-");
        return ofModule || page.endsWith("CONTRIBUTING.md")
                ? List.of()
                : DocumentationPages.blocks(page).stream()
                        .filter(
                                block ->
                                        List.of("yaml", "java").contains(block.language())
                                                || block.text().startsWith("<routes "))
                        .toList();
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
