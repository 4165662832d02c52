package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.poll.CursorStore;
import io.github.camelzoho.bigin.poll.CursorStoreContract;
import java.io.File;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateRepositoryCursorStoreTest {

    @Nested
    class InMemory extends CursorStoreContract {
        private final StateRepository<String, String> repository = new MemoryStateRepository();

        @Override
        protected CursorStore open() {
            return new StateRepositoryCursorStore(repository);
        }

        @Override
        protected void overwrite(String key, String text) {
            repository.setState(key.replace("@", "%40"), text);
        }
    }

    @Nested
    class InOneFile extends CursorStoreContract {
        @TempDir Path folder;
        private StateRepository<String, String> repository;

        private StateRepository<String, String> repository() {
            if (repository == null) {
                repository = FileStateRepository.fileStateRepository(folder.resolve("s").toFile());
            }
            return repository;
        }

        @Override
        protected CursorStore open() {
            return new StateRepositoryCursorStore(repository());
        }

        @Override
        protected void overwrite(String key, String text) {
            repository.setState(key.replace("@", "%40"), text);
        }
    }

    /** A new repository on the old file each time, none of them ever stopped: as after crashes. */
    @Nested
    class AfterCrashes {
        @TempDir Path folder;

        private File file() {
            return folder.resolve("positions.dat").toFile();
        }

        private CursorStore open() {
            return new StateRepositoryCursorStore(
                    FileStateRepository.fileStateRepository(file(), new HashMap<>()));
        }

        @Test
        void goesOn() {
            open().save("a=b", null, CursorStoreContract.position(1));
            open().save("a=b", CursorStoreContract.position(1), CursorStoreContract.position(2));
            assertThat(open().load("a=b")).contains(CursorStoreContract.position(2));
        }

        @Test
        void aTornLineStops() throws Exception {
            open().save("Contacts", null, CursorStoreContract.position(1));
            open().save(
                            "Contacts",
                            CursorStoreContract.position(1),
                            CursorStoreContract.position(2));
            long length = Files.size(file().toPath());
            for (int cut = 2; cut < 60; cut++) {
                try (RandomAccessFile torn = new RandomAccessFile(file(), "rw")) {
                    torn.setLength(length - cut);
                }
                assertThatThrownBy(() -> open().load("Contacts"))
                        .isInstanceOf(ZohoBiginCursorException.class);
            }
        }
    }

    @Test
    void aRepositoryThatFailsIsNamed() {
        StateRepository<String, String> broken =
                new MemoryStateRepository() {
                    @Override
                    public String getState(String key) {
                        throw new IllegalStateException("no connection");
                    }

                    @Override
                    public String toString() {
                        return "the shared grid";
                    }
                };
        assertThatThrownBy(() -> new StateRepositoryCursorStore(broken).load("Contacts"))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining("the shared grid")
                .hasMessageContaining("no connection");
    }
}
