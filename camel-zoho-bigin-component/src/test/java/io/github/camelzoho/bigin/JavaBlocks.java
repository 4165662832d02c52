package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentationPages.Block;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.camel.builder.RouteBuilder;

/**
 * Compiles the Java blocks of the manual. Each is the body of {@code configure()}, or the body of a
 * {@code RouteBuilder} if it has that method; lines {@code import …} may stand above it. They see
 * what a user sees: nothing that is package-private here.
 */
final class JavaBlocks {
    /** What the manual leaves out. */
    private static final String IMPORTS =
            """
            import io.github.camelzoho.bigin.error.*;
            import java.util.*;
            import org.apache.camel.*;
            import org.apache.camel.builder.RouteBuilder;
            """;

    private JavaBlocks() {}

    /** The routes of a block, new with each call. */
    static RouteBuilder routes(Block block) throws ReflectiveOperationException {
        return (RouteBuilder)
                Compiled.CLASSES
                        .loadClass("example." + name(block))
                        .getDeclaredConstructor()
                        .newInstance();
    }

    /** Once, all of them. */
    private static final class Compiled {
        static final URLClassLoader CLASSES = compile(DocumentedRoutes.javaBlocks());
    }

    private static URLClassLoader compile(List<Block> blocks) {
        Map<String, Block> byName = new LinkedHashMap<>();
        blocks.forEach(block -> byName.put(name(block), block));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "java-blocks");
            compiler.getTask(
                            null,
                            null,
                            faults,
                            List.of("-proc:none", "-d", folder.toString()),
                            null,
                            blocks.stream().map(Source::new).toList())
                    .call();
            assertThat(faults.getDiagnostics())
                    .filteredOn(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                    .extracting(fault -> where(fault, byName))
                    .isEmpty();
            return new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, JavaBlocks.class.getClassLoader());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String where(
            Diagnostic<? extends JavaFileObject> fault, Map<String, Block> blocks) {
        JavaFileObject source = fault.getSource();
        Block block =
                source == null ? null : blocks.get(source.getName().replaceAll("\\W|java$", ""));
        return block + ": " + fault.getMessage(null);
    }

    private static String name(Block block) {
        return block.page().replaceAll("\\W", "_") + "_" + block.line();
    }

    /** A block as a class. */
    private static final class Source extends SimpleJavaFileObject {
        private final Block block;

        Source(Block block) {
            super(URI.create("string:///" + name(block) + ".java"), Kind.SOURCE);
            this.block = block;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            String text = block.text();
            StringBuilder imports = new StringBuilder(IMPORTS);
            text.lines()
                    .filter(Source::isImport)
                    .forEach(line -> imports.append(line).append('\n'));
            String code = String.join("\n", text.lines().filter(line -> !isImport(line)).toList());
            String body =
                    code.contains("void configure()")
                            ? code
                            : "@Override public void configure() throws Exception {\n"
                                    + code
                                    + "\n}";
            return "package example;\n"
                    + imports
                    + "public final class "
                    + name(block)
                    + " extends RouteBuilder {\n"
                    + body
                    + "\n}\n";
        }

        private static boolean isImport(String line) {
            return line.startsWith("import ");
        }
    }
}
