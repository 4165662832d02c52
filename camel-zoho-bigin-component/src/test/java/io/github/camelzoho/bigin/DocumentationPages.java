package io.github.camelzoho.bigin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Markdown pages of the project, their headings and blocks of code. */
final class DocumentationPages {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path COMPONENT = ROOT.resolve("docs/component.md");

    private static final Pattern FENCE =
            Pattern.compile(
                    "(?ms)^( *)(?:<!-- java: ([\\w-]+) -->\n+\\1)?```(\\w*)\n(.*?)^\\1```[ \\t]*$");

    private DocumentationPages() {}

    /**
     * A fenced block.
     *
     * @param page the page it stands in
     * @param line where it begins, counted from 1
     * @param language the word after the fence, may be empty
     * @param example the name in the mark before it, {@code <!-- java: name -->}, or {@code null}
     * @param text what is in it
     */
    record Block(String page, int line, String language, @Nullable String example, String text) {
        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    /** README and the like at the top and in the modules, and all below docs. */
    static List<Path> all() {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.walk(ROOT, 2);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .distinct()
                    .sorted()
                    .forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path page) {
        return ROOT.relativize(page).toString().replace('\\', '/');
    }

    /** The fenced blocks of one language in all pages. */
    static List<Block> blocks(String language) {
        return all().stream()
                .flatMap(page -> blocks(page).stream())
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** The fenced blocks of a page, in its order. */
    static List<Block> blocks(Path page) {
        List<Block> blocks = new ArrayList<>();
        String text = text(page);
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            blocks.add(
                    new Block(
                            name(page),
                            (int) text.substring(0, fence.start()).lines().count() + 1,
                            fence.group(3),
                            fence.group(2),
                            left(fence.group(4), fence.group(1))));
        }
        return blocks;
    }

    /** The lines without what all begin with. */
    static String left(String text, String indentation) {
        return indentation.isEmpty()
                ? text
                : text.replaceAll("(?m)^" + Pattern.quote(indentation), "");
    }

    /** The page without its fenced blocks. */
    static String prose(Path page) {
        return FENCE.matcher(text(page)).replaceAll("");
    }

    /** The anchors of the page's headings, made as GitHub makes them. */
    static List<String> anchors(Path page) {
        List<String> anchors = new ArrayList<>();
        Matcher heading = Pattern.compile("(?m)^#{1,6} +(.+?) *$").matcher(prose(page));
        while (heading.find()) {
            String anchor =
                    heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-');
            int same = 0;
            String unique = anchor;
            while (anchors.contains(unique)) {
                same++;
                unique = anchor + "-" + same;
            }
            anchors.add(unique);
        }
        return anchors;
    }

    /** What stands below a heading of the third level, up to the next of its level or above. */
    static String section(Path page, String heading) {
        Matcher section =
                Pattern.compile("(?ms)^### " + Pattern.quote(heading) + " *\n(.*?)(?=^#{1,3} |\\z)")
                        .matcher(text(page));
        return section.find() ? section.group(1) : "";
    }
}
