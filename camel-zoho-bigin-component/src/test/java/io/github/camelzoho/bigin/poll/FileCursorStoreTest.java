package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.testing.ChildJvm;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCursorStoreTest extends CursorStoreContract {
    @TempDir Path temporary;

    private Path folder() {
        return temporary.resolve("state/.camel-zoho-bigin");
    }

    @Override
    protected FileCursorStore open() {
        return new FileCursorStore(folder());
    }

    @Override
    protected void overwrite(String key, String text) throws Exception {
        Files.writeString(open().file(key), text);
    }

    @Test
    void theFileIsReadableForPeople() throws Exception {
        open().save(KEY, null, position(1));
        Path file = open().file(KEY);
        assertThat(file.getParent()).isEqualTo(folder());
        assertThat(file.getFileName().toString())
                .startsWith("Contacts%40www.zohoapis.com-")
                .endsWith(".cursor");
        assertThat(file).hasContent(position(1).encode());
    }

    @Test
    void nothingIsTouchedBeforeTheStart() {
        assertThat(open().load(KEY)).isEmpty();
        assertThat(folder()).doesNotExist();
    }

    @Test
    void aCrashWhileWritingLeavesThePositionBefore() throws Exception {
        open().save(KEY, null, position(1));
        Path file = open().file(KEY);
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(unfinished, position(2).encode().substring(0, 20));
        assertThat(open().load(KEY)).contains(position(1));
        open().save(KEY, position(1), position(2));
        assertThat(open().load(KEY)).contains(position(2));
        assertThat(unfinished).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\0\0\0\0\0\0\0\0"})
    void aTornFileIsNamed(String content) throws Exception {
        open().save(KEY, null, position(1));
        overwrite(KEY, content);
        assertThatThrownBy(() -> open().load(KEY))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining(open().file(KEY).toString())
                .hasMessageContaining("Nothing was skipped");
    }

    @Test
    void aFileOfBytesThatAreNoTextIsNamed() throws Exception {
        open().save(KEY, null, position(1));
        Files.write(open().file(KEY), new byte[] {(byte) 0xff, (byte) 0xc0, 'v', '1'});
        assertThatThrownBy(() -> open().load(KEY))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining(open().file(KEY).toString())
                .hasMessageContaining("Nothing was skipped");
    }

    @Test
    void anyCutOffPositionIsNoticed() throws Exception {
        open().save(KEY, null, position(1));
        String whole = position(1).encode();
        for (int length = 0; length < whole.length(); length++) {
            overwrite(KEY, whole.substring(0, length));
            assertThatThrownBy(() -> open().load(KEY)).isInstanceOf(ZohoBiginCursorException.class);
        }
    }

    @Test
    void aFileThatIsChangedMeanwhileIsNotOverwritten() throws Exception {
        FileCursorStore store = open();
        store.acquire(KEY);
        store.save(KEY, null, position(1));
        Files.delete(store.file(KEY));
        assertThatThrownBy(() -> store.save(KEY, position(1), position(2)))
                .isInstanceOf(ZohoBiginCursorConflictException.class)
                .hasMessageContaining(store.file(KEY).toString());
        assertThat(store.file(KEY)).doesNotExist();
        store.release(KEY);
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed() throws Exception {
        Files.writeString(temporary.resolve("state"), "a file where the folder should be");
        refused(folder());
    }

    @Test
    void aFolderThatCanNotBeWrittenIsNamed() throws Exception {
        Files.createDirectories(folder());
        assumeTrue(folder().toFile().setWritable(false), "here permissions can be taken away");
        try {
            refused(Files.isWritable(folder()) ? whereNotEvenRootMayWrite() : folder());
        } finally {
            assertThat(folder().toFile().setWritable(true)).isTrue();
        }
    }

    private static Path whereNotEvenRootMayWrite() {
        Path kernels = Path.of("/sys");
        assumeTrue(Files.isDirectory(kernels), "root may write anywhere but there");
        return kernels.resolve("camel-zoho-bigin");
    }

    private static void refused(Path folder) {
        FileCursorStore store = new FileCursorStore(folder);
        assertThatThrownBy(() -> store.acquire(KEY))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining("positions can't be kept in the folder " + folder + " (")
                .hasMessageContaining("set stateDirectory to a folder where it may");
        assertThatThrownBy(() -> store.save(KEY, null, position(1)))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aPositionThatIsAFolderCanNotBeReadOrReplaced() throws Exception {
        Files.createDirectories(open().file(KEY).resolve("child"));
        assertThatThrownBy(() -> open().load(KEY))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining("can't be read from " + open().file(KEY));
    }

    @Test
    void anInterruptDoesNotStopASave() throws Exception {
        FileCursorStore store = open();
        Thread.currentThread().interrupt();
        store.save(KEY, null, position(1));
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        Thread.currentThread().interrupt();
        assertThat(store.load(KEY)).contains(position(1));
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    @Test
    void twoNamesOfOneFolderAreOnePlace() throws Exception {
        FileCursorStore first = open();
        first.acquire(KEY);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder());
        FileCursorStore second = new FileCursorStore(link);
        assertThatThrownBy(() -> second.acquire(KEY)).isInstanceOf(ZohoBiginCursorException.class);
        first.release(KEY);
        second.acquire(KEY);
        second.release(KEY);
    }

    private ChildJvm otherProcess() {
        return new ChildJvm(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                OwnerProcess.class.getName(),
                List.of(folder().toString(), KEY),
                line -> {});
    }

    @Test
    void anotherProcessIsNoSecondOwnerEither() throws Exception {
        FileCursorStore store = open();
        store.acquire(KEY);
        assertThatThrownBy(() -> open().acquire(KEY)).isInstanceOf(ZohoBiginCursorException.class);
        try (ChildJvm other = otherProcess()) {
            assertThat(other.await("said: ")).contains("another consumer", KEY, ".lock");
        }
        store.release(KEY);
    }

    @Test
    void theLockOfAKilledProcessIsGone() throws Exception {
        try (ChildJvm other = otherProcess()) {
            assertThat(other.await("said: ")).isEqualTo("owned");
            assertThatThrownBy(() -> open().acquire(KEY))
                    .isInstanceOf(ZohoBiginCursorException.class);
            other.kill();
        }
        FileCursorStore store = open();
        store.acquire(KEY);
        store.release(KEY);
    }

    /** As two applications in one server have it. */
    @Test
    void anotherClassLoaderIsNoSecondOwnerEither() throws Exception {
        FileCursorStore store = open();
        store.acquire(KEY);
        URL[] classes =
                Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                        .map(FileCursorStoreTest::url)
                        .toArray(URL[]::new);
        try (URLClassLoader loader =
                new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            Class<?> foreign = loader.loadClass(OwnerProcess.class.getName());
            assertThat(foreign).isNotSameAs(OwnerProcess.class);
            for (int i = 0; i < 2; i++) {
                assertThat(foreignAnswer(foreign)).contains("another consumer");
            }
            // Its tries must not have ended the lock for others.
            try (ChildJvm other = otherProcess()) {
                assertThat(other.await("said: ")).contains("another consumer");
            }
            store.release(KEY);
            assertThat(foreignAnswer(foreign)).isEqualTo("owned");
        }
    }

    private String foreignAnswer(Class<?> foreign) throws ReflectiveOperationException {
        return (String)
                foreign.getMethod("own", String.class, String.class)
                        .invoke(null, folder().toString(), KEY);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
