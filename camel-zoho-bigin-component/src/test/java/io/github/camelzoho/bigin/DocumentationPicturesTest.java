package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of the manual are made from the texts beside them, as these are now. */
class DocumentationPicturesTest {
    private static final Path PICTURES = DocumentationPages.ROOT.resolve("docs/images");

    @Test
    void everyPictureIsMadeFromItsText() throws IOException, NoSuchAlgorithmException {
        List<Path> texts = files(".dot");
        assertThat(texts).hasSizeGreaterThanOrEqualTo(2);
        for (Path text : texts) {
            String name = text.getFileName().toString();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(text));
            assertThat(Files.readString(text.resolveSibling(name.replace(".dot", ".svg"))))
                    .as("the picture of %s: run docs/images/render", name)
                    .startsWith(
                            "<!-- made from %s, sha256 %s -->\n"
                                    .formatted(name, HexFormat.of().formatHex(hash)));
        }
    }

    @Test
    void everyPictureIsShown() throws IOException {
        String pages =
                DocumentationPages.all().stream()
                        .map(DocumentationPages::text)
                        .collect(Collectors.joining());
        for (Path picture : files(".svg")) {
            assertThat(pages).contains("images/" + picture.getFileName() + ")");
            assertThat(
                            picture.resolveSibling(
                                    picture.getFileName().toString().replace(".svg", ".dot")))
                    .exists();
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
