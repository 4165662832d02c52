package io.github.camelzoho.bigin.examples.tablesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelzoho.bigin.examples.ExampleRoutes;
import io.github.camelzoho.bigin.examples.Recorded;
import io.github.camelzoho.bigin.examples.Target;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSyncTest {
    private final Recorded recorded = new Recorded();

    private int run(String... args) {
        return new TableSync(recorded.out(), name -> null).run(List.of(args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yaml"})
    void theTableFollowsBigin(String language) {
        assertThat(run(language.isEmpty() ? new String[0] : new String[] {language}))
                .as(recorded.printed())
                .isZero();

        assertThat(recorded.printed())
                .contains(language.isEmpty() ? "routes    Java" : "routes    YAML")
                .contains("500 rows, all as in Bigin")
                .contains("510 rows, all as in Bigin")
                .containsPattern("510 rows, \\d+ of them not as in Bigin")
                .contains("515 rows, all as in Bigin")
                .containsPattern("(6\\d|7\\d|8\\d) rows were written, the others were left alone")
                .containsPattern("Contacts-\\w+ {2}v1\\|");
    }

    /** What the database refuses comes again until it takes it; what it has, it keeps. */
    @Test
    void nothingIsLostWhileTheTableCanNotBeWritten() throws Exception {
        try (Target target = Target.of(BiginSimulator.start());
                Database database = Database.of(name -> null);
                ExampleRoutes routes = TableSync.routes(target, database, false, 100)) {
            Office office = new Office(target.simulator());
            office.create(30);
            execute(database, "alter table contacts add constraint small check (id % 10 <> 7)");
            routes.start();
            await().until(() -> !database.contacts().isEmpty());
            assertThat(database.contacts()).hasSizeLessThan(30);
            execute(database, "alter table contacts drop constraint small");
            await().untilAsserted(
                            () -> assertThat(database.contacts()).isEqualTo(office.contacts()));
        }
    }

    private static void execute(Database database, String sql) throws Exception {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anUnknownArgumentIsExplained() {
        assertThat(run("--ymal")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(recorded.printed()).contains("--yaml", "TABLE_SYNC_URL", "MATON_API_KEY");
    }
}
