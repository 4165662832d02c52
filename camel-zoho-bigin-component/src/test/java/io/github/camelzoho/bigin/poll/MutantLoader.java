package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Has a package {@code poll} of its own, main classes and tests, in which one thing is wrong. */
final class MutantLoader extends ClassLoader {
    private static final String PACKAGE = "io.github.camelzoho.bigin.poll.";

    private final Path folder;

    MutantLoader(Path folder) {
        super(MutantLoader.class.getClassLoader());
        this.folder = folder;
    }

    void compile(Mutant mutant) throws IOException {
        Path source = folder.resolve(mutant.file() + ".java");
        Files.writeString(source, mutant.source().replace(mutant.right(), mutant.wrong()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(
                                    output,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-implicit:none",
                                            "-nowarn",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            "-d",
                                            folder.toString()),
                                    null,
                                    files.getJavaFileObjects(source))
                            .call();
            assertThat(compiled).as("%s", output).isTrue();
        }
    }

    /** What a history finds; empty if it finds nothing. */
    String failure(BiginSimulator bigin, long seed) throws ReflectiveOperationException {
        Method run =
                loadClass(PACKAGE + "FeedSchedule")
                        .getDeclaredMethod("run", BiginSimulator.class, long.class);
        run.setAccessible(true);
        try {
            run.invoke(null, bigin, seed);
            return "";
        } catch (InvocationTargetException e) {
            Throwable found = e.getCause().getCause();
            return String.valueOf(found.getMessage()).replaceAll("(?s)[:\\[].*", "");
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        Path mutated = folder.resolve(file);
        try (InputStream in =
                Files.exists(mutated)
                        ? Files.newInputStream(mutated)
                        : getParent().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
