package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Adding, changing and removing users. */
class ZohoBiginProducerUsersTest extends SimulatedBigin {
    private static final String USERS = "/bigin/v2/users";
    private static final String BO = "4001002000000099002";
    private static final String CY = "4001002000000099003";
    private static final String CREATE = "zoho-bigin:org?operation=createUser";
    private static final String UPDATE = "zoho-bigin:org?operation=updateUser";
    private static final String DELETE = "zoho-bigin:org?operation=deleteUser";

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    private static Map<String, Object> user(String name) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("last_name", name);
        user.put("email", name + "@lumen.example");
        user.put("role", "4001002000000026008");
        user.put("profile", "4001002000000026014");
        return user;
    }

    @Test
    void idsOfManyThatAreNumbersAreSentAsText() {
        List<Map<String, Object>> changes =
                List.of(
                        Map.of("id", Long.valueOf(BO), "phone", "1"),
                        Map.of("id", Long.valueOf(CY), "phone", "2"));
        assertThat(records(send(UPDATE, changes))).extracting("id").containsExactly(BO, CY);
    }

    @Test
    void userIsAddedChangedAndRemoved() {
        Exchange added = send(CREATE, user("Dahl"));
        String id = (String) record(added).get("id");
        assertThat(added.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.USER_ID, id)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 201)
                .doesNotContainKey(ZohoBiginConstants.RECORD_ID);
        assertThat(record(send(UPDATE + "&userId=" + id, Map.of("phone", "123"))))
                .containsEntry("id", id);
        assertThat(calls("PUT", USERS + "/" + id)).hasSize(1);
        assertThat(record(send("zoho-bigin:org?operation=getUser&userId=" + id, null)))
                .containsEntry("phone", "123")
                .containsEntry("last_name", "Dahl");
        assertThat(record(send(DELETE + "&userId=" + id, null))).containsEntry("status", "success");
        assertThat(
                        failure(
                                        send(DELETE + "&userId=" + id, null),
                                        ZohoBiginInvalidDataException.class)
                                .getCode())
                .isEqualTo("INVALID_DATA");
    }

    @Test
    void manyAreAddedOneByOneAndChangedTogether() {
        Map<String, Object> faulty = user("Eng");
        faulty.remove("email");
        Exchange added =
                send(
                        CREATE + "&partialFailure=report",
                        Map.of("users", List.of(user("Dahl"), faulty, user("Falk"))));
        assertThat(records(added))
                .extracting("code")
                .containsExactly("SUCCESS", "MANDATORY_NOT_FOUND", "SUCCESS");
        assertThat(calls("POST", USERS)).hasSize(3);
        List<Map<String, String>> changes =
                List.of(Map.of("id", BO, "phone", "1"), Map.of("id", CY, "phone", "2"));
        assertThat(records(send(UPDATE, changes))).extracting("id").containsExactly(BO, CY);
        assertThat(calls("PUT", USERS)).hasSize(1);
        assertThat(records(send(DELETE, List.of(BO, CY)))).hasSize(2);
        assertThat(bigin().organization().users()).filteredOn(user -> user.deleted()).hasSize(2);
    }

    @Test
    void faultyUserIsRejected() {
        Map<String, Object> taken = user("Dahl");
        taken.put("email", "bo@lumen.example");
        ZohoBiginInvalidDataException failure =
                failure(send(CREATE, taken), ZohoBiginInvalidDataException.class);
        assertThat(failure.getCode()).isEqualTo("DUPLICATE_DATA");
        assertThat(
                        failure(
                                send(CREATE, List.of(taken, user("Eng"))),
                                ZohoBiginPartialFailureException.class))
                .hasMessageContaining("1 of 2 users");
    }

    @Test
    void newUserIsNotSentTwiceAndARemovedOneCountsAsDone() {
        bigin().faults().add(Fault.status(502).afterProcessing()).on("POST", USERS);
        assertThat(
                        failure(send(CREATE, user("Dahl")), ZohoBiginServerException.class)
                                .isOutcomeUnknown())
                .isTrue();
        assertThat(calls("POST", USERS)).hasSize(1);
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", USERS + "/" + BO);
        assertThat(record(send(DELETE, BO))).containsEntry("status", "success");
    }

    @Test
    void whoMayNotIsTold() {
        bigin().credentials().scopes(Set.of("ZohoBigin.users.READ"));
        assertThat(failure(send(CREATE, user("Dahl")), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.users.CREATE");
        bigin().faults()
                .add(
                        Fault.answer(
                                400,
                                "application/json",
                                "{\"users\":[{\"code\":\"AUTHORIZATION_FAILED\",\"details\":{},\"message\":\"no\",\"status\":\"error\"}]}"));
        failure(send(DELETE, BO), ZohoBiginPermissionException.class);
    }

    @Test
    void wrongInputIsRefusedBeforeItIsSent() {
        assertThat(failure(send(UPDATE, Map.of("phone", "1")), ZohoBiginInputException.class))
                .hasMessageContaining("userId");
        assertThat(
                        failure(
                                send(UPDATE + "&userId=" + BO, Map.of("id", CY)),
                                ZohoBiginInputException.class))
                .hasMessageContainingAll(BO, CY);
        assertThat(
                        failure(
                                send(UPDATE, List.of(Map.of("phone", "1"))),
                                ZohoBiginInputException.class))
                .hasMessageContaining("user 1");
        assertThat(failure(send(DELETE, null), ZohoBiginInputException.class))
                .hasMessageContaining("userId");
        failure(send(CREATE, null), ZohoBiginInputException.class);
        assertThat(bigin().calls()).isEmpty();
    }
}
