package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bulk jobs through a gateway. */
class ZohoBiginBulkGatewayTest extends SimulatedBigin {
    private static final String READ =
            "zoho-bigin:Contacts?operation=bulkRead&streaming=false&fields=Last_Name";

    @Override
    protected void configure(ZohoBiginConfiguration options) {
        options.setGatewayApiKey(bigin().credentials().gatewayApiKey());
        options.setGatewayUrl(bigin().url());
    }

    @Test
    void readsAsEverywhereIfTheGatewayHasTheScope() {
        contacts(2);
        bigin().credentials()
                .gatewayScopes(
                        Set.of(
                                "ZohoBigin.bulk.ALL",
                                "ZohoBigin.modules.ALL",
                                "ZohoBigin.settings.ALL"));
        assertThat(records(send(READ, null))).hasSize(2);
        assertThat(bigin().calls())
                .filteredOn(call -> call.path().endsWith("/result"))
                .hasSize(1)
                .extracting(RecordedCall::path)
                .allMatch(path -> path.startsWith("/zoho-bigin/bigin/bulk/v2/read/"));
    }

    @Test
    void writesSayThatTheGatewayDoesNotReachTheContentHost() {
        bigin().credentials()
                .gatewayScopes(
                        Set.of(
                                "ZohoBigin.bulk.ALL",
                                "ZohoBigin.modules.ALL",
                                "ZohoBigin.org.READ",
                                "ZohoBigin.settings.ALL",
                                "ZohoFiles.files.ALL"));
        assertThat(
                        send(
                                        "zoho-bigin:Contacts?operation=bulkWrite",
                                        List.of(Map.of(LAST_NAME, "A")))
                                .getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("a gateway does not reach the host that takes files");
        assertThat(bigin().calls()).noneMatch(call -> call.path().endsWith("/upload"));
    }

    @Test
    void saysWhichScopeTheGatewayLacks() {
        assertThat(send(READ, null).getException())
                .isInstanceOf(ZohoBiginPermissionException.class)
                .hasMessageContaining("ZohoBigin.bulk.READ");
    }
}
