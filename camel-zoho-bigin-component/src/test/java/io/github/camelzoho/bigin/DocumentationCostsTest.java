package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The credits that a day of polling costs are worked out, not typed: {@code
 * -Dtest=DocumentationCostsTest -Ddocs.update=true} writes the table anew. What a poll costs is
 * measured by the tests of the consumer.
 */
class DocumentationCostsTest {
    private static final Path PAGE = DocumentationPages.ROOT.resolve("docs/change-feed.md");
    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- START costs -->\n).*?(<!-- END costs -->)");

    private static final long FREE = 5_000;
    private static final long ONE_USER = 50_250;
    private static final List<Integer> MODULES = List.of(1, 3, 5, 8);

    private static Map<String, Duration> delays() {
        Map<String, Duration> delays = new LinkedHashMap<>();
        delays.put("10 s (`delay=10000`)", Duration.ofSeconds(10));
        delays.put("30 s (`delay=30000`)", Duration.ofSeconds(30));
        delays.put("1 min (`delay=60000`)", Duration.ofMinutes(1));
        delays.put("5 min (`delay=300000`)", Duration.ofMinutes(5));
        delays.put("15 min (`delay=900000`)", Duration.ofMinutes(15));
        delays.put("1 h (`delay=3600000`)", Duration.ofHours(1));
        return delays;
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| A poll every |");
        MODULES.forEach(number -> table.append(" ").append(of(number)).append(" |"));
        table.append("\n| --- |").append(" ---: |".repeat(MODULES.size())).append("\n");
        delays().forEach((name, delay) -> table.append(row(name, delay)));
        return table.toString();
    }

    private static String of(int modules) {
        return modules == 1 ? "1 module" : modules + " modules";
    }

    private static String row(String name, Duration delay) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        long polls = Duration.ofDays(1).dividedBy(delay);
        for (int modules : MODULES) {
            row.append(" ")
                    .append(marked(modules * polls))
                    .append(" / ")
                    .append(marked(modules * polls * 2))
                    .append(" |");
        }
        return row.append("\n").toString();
    }

    private static String marked(long credits) {
        String mark = credits > ONE_USER ? "***" : credits > FREE ? "**" : "";
        return mark + String.format(Locale.ROOT, "%,d", credits) + mark;
    }

    @Test
    void theTableIsWorkedOut() throws IOException {
        String page = DocumentationPages.text(PAGE);
        Matcher marked = TABLE.matcher(page);
        assertThat(marked.find()).isTrue();
        String worked = marked.replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, worked);
            page = worked;
        }
        assertThat(page).isEqualTo(worked);
    }
}
