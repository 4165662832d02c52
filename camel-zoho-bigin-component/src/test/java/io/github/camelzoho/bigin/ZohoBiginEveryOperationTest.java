package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the manual says of each operation's scopes and credits: a credential with just these scopes
 * may run it, one without is told of them, and the component counts the credits that Bigin counts.
 */
class ZohoBiginEveryOperationTest extends SimulatedBigin {
    private static final String OTHER = "4001002000000099002";
    private static final Pattern SCOPE = Pattern.compile("Zoho\\w+\\.[\\w.{}]+");

    /** A message that runs an operation. */
    private record Call(String uri, @Nullable Object body, Map<String, Object> headers) {
        static Call of(String module, String options) {
            String query = options.isEmpty() ? "" : "?" + options;
            return new Call("zoho-bigin:" + module + query, null, Map.of());
        }

        Call with(Object other) {
            return new Call(uri, other, headers);
        }

        Call header(String name, @Nullable Object value) {
            Map<String, Object> more = new HashMap<>(headers);
            more.put(name, value);
            return new Call(uri, body, more);
        }
    }

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    /** Something each operation can be run on, made by another client. */
    private Call call(ZohoBiginOperation operation) throws Exception {
        String contact = bigin().module("Contacts").insert(Map.of(LAST_NAME, "Varga"));
        bigin().catchUpSearchIndex();
        String ofContact = "recordId=" + contact;
        return switch (operation) {
            case list -> Call.of("Contacts", "fields=Last_Name");
            case get -> Call.of("Contacts", "fields=Last_Name").with(contact);
            case create -> Call.of("Contacts", "").with(Map.of(LAST_NAME, "Okoro"));
            case update -> Call.of("Contacts", ofContact).with(Map.of(LAST_NAME, "Okoro"));
            case upsert ->
                    Call.of("Contacts", "duplicateCheckFields=Email")
                            .with(Map.of(LAST_NAME, "Okoro", "Email", "o@lumen.example"));
            case delete -> Call.of("Contacts", "").with(contact);
            case search -> Call.of("Contacts", "word=Varga");
            case count -> Call.of("Contacts", "");
            case listDeleted -> Call.of("Contacts", "");
            case changeOwner -> Call.of("Contacts", "owner=" + OTHER).with(contact);
            case coql ->
                    Call.of("org", "").with("select Last_Name from Contacts where id is not null");
            case listRelated, linkRelated, unlinkRelated -> related(operation, contact);
            case listNotes -> Call.of("Contacts", "fields=Note_Title&" + ofContact);
            case createNote ->
                    Call.of("Contacts", ofContact).with(Map.of("Note_Content", "Wants a quote"));
            case updateNote ->
                    Call.of("Contacts", "noteId=" + note(contact) + "&" + ofContact)
                            .with(Map.of("Note_Content", "Wants two"));
            case deleteNote -> Call.of("Contacts", "noteId=" + note(contact) + "&" + ofContact);
            case listTags -> Call.of("Contacts", "");
            case createTags -> Call.of("Contacts", "").with(Map.of("name", "expo"));
            case updateTags -> Call.of("Contacts", "tagId=" + tag()).with(Map.of("name", "expo"));
            case deleteTag, countTagged -> Call.of("Contacts", "tagId=" + tag());
            case addTags -> Call.of("Contacts", "tags=fair").with(contact);
            case removeTags -> {
                prepare("Contacts?operation=addTags&tags=fair", contact);
                yield Call.of("Contacts", "tags=fair").with(contact);
            }
            case listAttachments,
                    uploadAttachment,
                    downloadAttachment,
                    deleteAttachment,
                    uploadPhoto,
                    downloadPhoto,
                    deletePhoto,
                    uploadFile,
                    downloadFile,
                    uploadOrganizationPhoto ->
                    file(operation, contact);
            case sendMail ->
                    Call.of("Contacts", ofContact)
                            .with(
                                    Map.of(
                                            "from",
                                            Map.of(
                                                    "email",
                                                    bigin().organization().users().get(0).email()),
                                            "to",
                                            List.of(Map.of("email", "bo@oak.example")),
                                            "subject",
                                            "Offer",
                                            "content",
                                            "Here it is"));
            case listFromAddresses,
                    listModules,
                    listRoles,
                    listProfiles,
                    getOrganization,
                    listUsers ->
                    Call.of("org", "");
            case getModule, listFields, listLayouts, listRelatedLists, listCustomViews ->
                    Call.of("Contacts", "");
            case jsonSchema -> Call.of("Contacts", "schemaFor=create");
            case getCustomView -> Call.of("Contacts", "customViewId=" + view());
            case getUser -> Call.of("org", "userId=" + OTHER);
            case createUser ->
                    Call.of("org", "")
                            .with(
                                    Map.of(
                                            "last_name",
                                            "Dahl",
                                            "email",
                                            "dee@lumen.example",
                                            "role",
                                            id("org?operation=listRoles"),
                                            "profile",
                                            id("org?operation=listProfiles")));
            case updateUser -> Call.of("org", "userId=" + OTHER).with(Map.of("phone", "1"));
            case deleteUser -> Call.of("org", "").with(OTHER);
            case bulkRead -> Call.of("Contacts", "streaming=false");
            case bulkReadCreate -> Call.of("Contacts", "fields=Last_Name");
            case bulkReadStatus, bulkReadResult -> Call.of("org", "jobId=" + readJob());
            case bulkWrite -> Call.of("Contacts", "").with(List.of(Map.of(LAST_NAME, "Okoro")));
            case bulkWriteUpload -> Call.of("org", "").with("Last_Name\nOkoro\n");
            case bulkWriteCreate -> Call.of("Contacts", "fields=Last_Name&fileId=" + upload());
            case bulkWriteStatus -> Call.of("org", "jobId=" + writeJob());
            case bulkWriteResult -> Call.of("org", "streaming=false&jobId=" + writeJob());
            case enableNotifications -> Call.of("org", "").with(channel());
            case updateNotifications -> {
                prepare("org?operation=enableNotifications", channel());
                yield Call.of("org", "").with(channel());
            }
            case listNotifications -> Call.of("org", "");
            case disableNotificationEvents -> {
                prepare("org?operation=enableNotifications", channel());
                yield Call.of("org", "channelId=7001").with("Contacts.create");
            }
            case disableNotifications -> {
                prepare("org?operation=enableNotifications", channel());
                yield Call.of("org", "channelId=7001");
            }
            case raw -> Call.of("org", "path=/users");
            case listConnections, createConnection, getConnection, deleteConnection, poke ->
                    throw new IllegalArgumentException("no call of Bigin");
        };
    }

    private Call related(ZohoBiginOperation operation, String contact) throws Exception {
        String product = bigin().module("Products").insert(Map.of("Product_Name", "Oven"));
        Call of =
                Call.of("Contacts", "relatedList=Products&fields=Product_Name&recordId=" + contact);
        if (operation == ZohoBiginOperation.unlinkRelated) {
            prepare(
                    "Contacts?operation=linkRelated&relatedList=Products&recordId=" + contact,
                    product);
        }
        return operation == ZohoBiginOperation.listRelated ? of : of.with(product);
    }

    private Call file(ZohoBiginOperation operation, String contact) throws IOException {
        byte[] text = "20 chairs".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", png);
        String ofContact = "recordId=" + contact;
        return switch (operation) {
            case uploadAttachment -> Call.of("Contacts", "fileName=a.txt&" + ofContact).with(text);
            case downloadAttachment, deleteAttachment -> {
                String id =
                        bigin().files().attach("Contacts", contact, "a.txt", "text/plain", text);
                yield Call.of("Contacts", "attachmentId=" + id + "&" + ofContact);
            }
            case uploadPhoto ->
                    Call.of("Contacts", "fileName=a.png&" + ofContact).with(png.toByteArray());
            case downloadPhoto, deletePhoto -> {
                bigin().files()
                        .setPhoto("Contacts", contact, "a.png", "image/png", png.toByteArray());
                yield Call.of("Contacts", ofContact);
            }
            case uploadFile -> Call.of("org", "fileName=a.txt").with(text);
            case downloadFile ->
                    Call.of("org", "")
                            .header(
                                    ZohoBiginConstants.FILE_ID,
                                    bigin().files().add("a.txt", "text/plain", text));
            case uploadOrganizationPhoto ->
                    Call.of("org", "fileName=a.png").with(png.toByteArray());
            default -> Call.of("Contacts", ofContact);
        };
    }

    private static Map<String, Object> channel() {
        return Map.of(
                "channel_id",
                7001,
                "notify_url",
                "https://hooks.lumen.example/bigin",
                "events",
                List.of("Contacts.create", "Contacts.delete"));
    }

    private Object note(String contact) throws Exception {
        return header(
                prepare(
                        "Contacts?operation=createNote&recordId=" + contact,
                        Map.of("Note_Content", "Wants a quote")),
                ZohoBiginConstants.NOTE_ID);
    }

    private Object tag() throws Exception {
        return header(
                prepare("Contacts?operation=createTags", Map.of("name", "fair")),
                ZohoBiginConstants.TAG_ID);
    }

    private Object view() throws Exception {
        return id("Contacts?operation=listCustomViews");
    }

    private Object readJob() throws Exception {
        Object job =
                header(
                        prepare("Contacts?operation=bulkReadCreate", null),
                        ZohoBiginConstants.JOB_ID);
        bigin().clock().advance(Duration.ofMinutes(1));
        return job;
    }

    private Object upload() throws Exception {
        return header(
                prepare("org?operation=bulkWriteUpload", "Last_Name\nOkoro\n"),
                ZohoBiginConstants.FILE_ID);
    }

    private Object writeJob() throws Exception {
        Object job =
                header(
                        prepare("Contacts?operation=bulkWriteCreate&fileId=" + upload(), null),
                        ZohoBiginConstants.JOB_ID);
        bigin().clock().advance(Duration.ofMinutes(1));
        return job;
    }

    private static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    /** The id of the last thing in a list. */
    private Object id(String uri) throws Exception {
        List<Map<String, Object>> found = records(prepare(uri, null));
        return found.get(found.size() - 1).get("id");
    }

    /** Sends with a credential and caches of its own. */
    private Exchange prepare(String uri, @Nullable Object body) throws Exception {
        try (DefaultCamelContext other = new DefaultCamelContext()) {
            ZohoBiginComponent component =
                    other.getComponent("zoho-bigin", ZohoBiginComponent.class);
            component.getConfiguration().setApiUrl(bigin().url());
            component.getConfiguration().setContentUrl(bigin().url());
            component.getConfiguration().setAccessToken(bigin().credentials().issueAccessToken());
            other.start();
            Exchange exchange =
                    other.createProducerTemplate()
                            .request("zoho-bigin:" + uri, it -> it.getMessage().setBody(body));
            assertThat(exchange.getException()).isNull();
            return exchange;
        }
    }

    private Exchange run(ZohoBiginOperation operation, Call call) {
        Call named = call.header(ZohoBiginConstants.OPERATION, operation);
        return send(named.uri(), named.body(), named.headers());
    }

    /** The scopes of its section, for contacts. */
    private static Set<String> scopes(ZohoBiginOperation operation) {
        String section =
                DocumentationPages.section(DocumentationPages.COMPONENT, "`" + operation + "`");
        String row =
                section.lines()
                        .filter(line -> line.startsWith("| Scope |"))
                        .findFirst()
                        .orElseThrow();
        Matcher scope = SCOPE.matcher(row.replace("{module}", "contacts"));
        Set<String> scopes =
                scope.results().map(found -> found.group()).collect(Collectors.toSet());
        if (row.contains("a modules scope")) {
            scopes.add("ZohoBigin.modules.ALL");
        }
        if (row.contains("`UPDATE` too")) {
            scopes.add("ZohoBigin.modules.contacts.UPDATE");
        }
        return scopes;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "listConnections",
                "createConnection",
                "getConnection",
                "deleteConnection",
                "poke",
                "raw"
            })
    void scopesOfTheManualAreEnoughAndCreditsAreCounted(ZohoBiginOperation operation)
            throws Exception {
        Call call = call(operation);
        int before = bigin().credits().used();
        bigin().credentials().scopes(scopes(operation));

        Exchange done = run(operation, call);

        assertThat(done.getException()).isNull();
        ZohoBiginEndpoint endpoint =
                context.getEndpoint("zoho-bigin:org?operation=count", ZohoBiginEndpoint.class);
        assertThat(endpoint.getCredits()).isEqualTo(bigin().credits().used() - before).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "listConnections",
                "createConnection",
                "getConnection",
                "deleteConnection",
                "poke",
                "raw"
            })
    void credentialWithoutThemIsToldAScopeOfTheManual(ZohoBiginOperation operation)
            throws Exception {
        Call call = call(operation);
        bigin().credentials().scopes(Set.of("ZohoBigin.nothing.READ"));

        ZohoBiginPermissionException refused =
                failure(run(operation, call), ZohoBiginPermissionException.class);

        assertThat(scopes(operation))
                .anySatisfy(scope -> assertThat(refused.getMessage()).contains(scope));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accounts?operation=list&fields=Account_Name",
                "Accounts?operation=search&word=nobody",
                "Accounts?operation=listDeleted",
                "org?operation=coql&query=select Account_Name from Accounts where id is not null",
                "Contacts?operation=listRelated&relatedList=Products&fields=id&recordId=",
                "Contacts?operation=listNotes&fields=Note_Title&recordId=",
                "Contacts?operation=listTags",
                "Contacts?operation=listAttachments&recordId=",
                "org?operation=listNotifications",
                "Accounts?operation=bulkRead&streaming=false"
            })
    void nothingIsAnEmptyList(String uri) {
        String contact = bigin().module("Contacts").insert(Map.of(LAST_NAME, "Varga"));

        Exchange done = send("zoho-bigin:" + uri + (uri.endsWith("=") ? contact : ""), null);

        assertThat(records(done)).isEmpty();
        assertThat(done.getMessage().getHeader(ZohoBiginConstants.RECORD_COUNT)).isEqualTo(0);
    }

    @Test
    void nothingCountsAsZero() {
        assertThat(send("zoho-bigin:Accounts?operation=count", null).getMessage().getBody())
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "get",
                "update",
                "changeOwner",
                "linkRelated",
                "createNote",
                "updateNote",
                "updateTags",
                "countTagged",
                "addTags",
                "uploadAttachment",
                "downloadAttachment",
                "uploadPhoto",
                "downloadPhoto",
                "downloadFile",
                "sendMail",
                "getCustomView",
                "getUser",
                "updateUser",
                "bulkReadStatus",
                "bulkReadResult",
                "bulkWriteCreate",
                "bulkWriteStatus",
                "bulkWriteResult"
            })
    void whatIsNotThereIsToldByATypedException(ZohoBiginOperation operation) throws Exception {
        Call there = call(operation);
        String gone = "4001002000000999999";
        Object body = String.valueOf(there.body()).matches("\\d+") ? gone : there.body();
        Map<String, Object> headers = new HashMap<>(there.headers());
        headers.computeIfPresent(ZohoBiginConstants.FILE_ID, (name, id) -> gone);
        Call call =
                new Call(
                        there.uri()
                                .replaceAll(
                                        "((record|note|tag|attachment|user|job|file|customView)Id)=\\w+",
                                        "$1=" + gone),
                        body,
                        headers);

        assertThat(failure(run(operation, call), Exception.class))
                .isInstanceOf(ZohoBiginException.class)
                .isNotInstanceOf(ZohoBiginServerException.class)
                .isNotInstanceOf(ZohoBiginTransportException.class);
    }
}
