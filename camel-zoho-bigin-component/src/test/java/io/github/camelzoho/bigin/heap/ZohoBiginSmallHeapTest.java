package io.github.camelzoho.bigin.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import io.github.camelzoho.bigin.testing.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file of 20 MB passes through a JVM with a heap of 32 MB, both ways. */
class ZohoBiginSmallHeapTest {
    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    private static final int LENGTH = 20 * 1024 * 1024;

    @TempDir Path folder;

    @Test
    void twentyMegabytesPassThroughThirtyTwo() throws Exception {
        BiginSimulator bigin = EXTENSION.simulator();
        byte[] large = new byte[LENGTH];
        new Random(4).nextBytes(large);
        Files.write(folder.resolve("large.bin"), large);
        String contact = bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        String attachment =
                bigin.files().attach("Contacts", contact, "l.bin", "application/pdf", large);
        List<String> said = new CopyOnWriteArrayList<>();
        try (ChildJvm route =
                new ChildJvm(
                        List.of("-Xmx32m", "-Dattachment=" + attachment),
                        FilesInSmallHeap.class.getName(),
                        List.of(
                                bigin.url(),
                                bigin.credentials().issueAccessToken(),
                                contact,
                                folder.toString()),
                        said::add)) {
            assertThat(route.awaitEnd()).as("%s", said).isZero();
        }
        assertThat(bigin.files().attachments("Contacts", contact))
                .extracting(StoredFile::name)
                .containsExactly("l.bin", "file.bin", "stream.bin", "spooled.bin");
        for (StoredFile file : bigin.files().attachments("Contacts", contact)) {
            assertThat(file.content()).isEqualTo(large);
        }
        assertThat(folder.resolve("down.bin")).hasBinaryContent(large);
        assertThat(folder.resolve("down-spooled.bin")).hasBinaryContent(large);
        assertThat(said).anySatisfy(line -> assertThat(line).matches("done in 3\\d MB"));
    }
}
