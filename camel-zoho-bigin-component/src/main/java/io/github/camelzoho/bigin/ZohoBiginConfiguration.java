package io.github.camelzoho.bigin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.client.auth.DataCenter;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.client.model.SchemaUse;
import io.github.camelzoho.bigin.poll.ChangeSourceType;
import io.github.camelzoho.bigin.poll.CursorStore;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/**
 * All options, on the component as defaults and on each endpoint. Not thread-safe; an endpoint has
 * a copy of its own.
 */
@UriParams
public class ZohoBiginConfiguration implements Cloneable {
    @UriPath(
            description =
                    "API name of the module, such as Contacts, Accounts or Pipelines, or any other that the "
                            + "organisation has. Operations that belong to no module use the word org.")
    @Metadata(required = true)
    private @Nullable String module;

    @UriParam(
            defaultValue = "us",
            description = "Where the organisation's data live; decides the accounts and API hosts.")
    private DataCenter dataCenter = DataCenter.us;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "Client id of the Zoho OAuth client. Goes with clientSecret and refreshToken.")
    private @Nullable String clientId;

    @UriParam(
            label = "security",
            secret = true,
            description = "Client secret of the Zoho OAuth client in the account's data centre.")
    private @Nullable String clientSecret;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "Refresh token; access tokens are fetched with it and renewed by themselves.")
    private @Nullable String refreshToken;

    @UriParam(
            label = "security",
            secret = true,
            description = "A ready access token, which is never refreshed.")
    private @Nullable String accessToken;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "Key of a Maton-style gateway that holds the OAuth tokens. If no credential is "
                            + "set and the environment variable MATON_API_KEY is, that is the key.")
    private @Nullable String gatewayApiKey;

    @UriParam(defaultValue = "https://api.maton.ai", description = "Address of the gateway.")
    private String gatewayUrl = "https://api.maton.ai";

    @UriParam(
            description =
                    "The gateway's connection to use, when it has more than one; also the connection "
                            + "that getConnection and deleteConnection mean.")
    private @Nullable String connectionId;

    @UriParam(label = "security", description = "A bean that supplies access tokens.")
    private @Nullable TokenSource tokenSource;

    @UriParam(label = "advanced", description = "Overrides the accounts host of the data centre.")
    private @Nullable String accountsUrl;

    @UriParam(
            label = "advanced",
            description = "Overrides the API host, also the one that a token answer names.")
    private @Nullable String apiUrl;

    @UriParam(
            label = "advanced",
            description = "Overrides the host that takes files for bulk write.")
    private @Nullable String contentUrl;

    @UriParam(
            label = "advanced",
            description = "A configured http component whose TLS, proxy and time-outs are used.")
    private @Nullable HttpComponent httpComponent;

    @UriParam(
            label = "advanced",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description =
                    "How long connecting may take. Not used with an httpComponent, which has its own.")
    private long connectTimeout = 10_000;

    @UriParam(
            label = "advanced",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "How long an answer may be silent. Not used with an httpComponent, which has its "
                            + "own.")
    private long responseTimeout = 60_000;

    @UriParam(
            defaultValue = "5",
            description =
                    "How many calls may be under way at the same time over all endpoints with the "
                            + "same credential; the smallest value counts. Bigin allows 5 on the free edition, "
                            + "otherwise 10.")
    private int maxConcurrentRequests = 5;

    @UriParam(
            description =
                    "How many calls may start in a second over all endpoints with the same "
                            + "credential; the smallest value counts. 0 means no limit, with a gateway 10, "
                            + "which is what it allows.")
    private double requestsPerSecond;

    @UriParam(
            defaultValue = "4",
            description =
                    "How often a call that failed for a passing reason is sent again. A create or "
                            + "upsert that may have reached Bigin is never sent again.")
    private int maxRetries = 4;

    @UriParam(
            defaultValue = "20000",
            javaType = "java.time.Duration",
            description = "How long all waits between the tries of one call may be together.")
    private long retryBudget = 20_000;

    @UriParam(label = "advanced", description = "The Jackson mapper for POJOs and JSON text.")
    private @Nullable ObjectMapper objectMapper;

    @UriParam(
            label = "producer",
            description =
                    "The operation to run, unless the header CamelZohoBiginOperation names one.")
    private @Nullable ZohoBiginOperation operation;

    @UriParam(label = "producer", description = "Id of the record to read, change or delete.")
    private @Nullable String recordId;

    @UriParam(label = "producer", description = "Ids of several records, with commas between them.")
    private @Nullable String ids;

    @UriParam(
            description =
                    "API names of the fields to read, with commas between them. Without it all fields "
                            + "are read, in as many calls of 50 as it takes.")
    private @Nullable String fields;

    @UriParam(
            description =
                    "What to search for or count, or which records a consumer emits, as "
                            + "((Field:operator:value)and(Field:operator:value)), not encoded. The bean "
                            + "zohoBiginCriteria escapes values.")
    private @Nullable String criteria;

    @UriParam(label = "producer", description = "Searches all email fields.")
    private @Nullable String email;

    @UriParam(label = "producer", description = "Searches all phone fields.")
    private @Nullable String phone;

    @UriParam(
            label = "producer",
            description = "Searches every searchable field; two characters or more.")
    private @Nullable String word;

    @UriParam(
            label = "producer",
            description = "The COQL query. The bean zohoBiginCoql writes values into it safely.")
    private @Nullable String query;

    @UriParam(label = "producer", description = "Reads this page only, counted from 1.")
    private @Nullable Integer page;

    @UriParam(label = "producer", description = "Records per call, 1 to 200; 200 if it is not set.")
    private @Nullable Integer perPage;

    @UriParam(label = "producer", description = "Reads only the page that this token stands for.")
    private @Nullable String pageToken;

    @UriParam(label = "producer", description = "Stops after so many records.")
    private @Nullable Long maxRecords;

    @UriParam(
            label = "producer",
            enums = "id,Created_Time,Modified_Time",
            description = "What a list is sorted by; id if it is not set.")
    private @Nullable String sortBy;

    @UriParam(
            label = "producer",
            enums = "asc,desc",
            description = "Which way a list is sorted; desc if it is not set.")
    private @Nullable String sortOrder;

    @UriParam(
            label = "producer",
            description =
                    "Id of a custom view to list, count or describe. A list by custom view costs 3 "
                            + "credits a page instead of 1.")
    private @Nullable String customViewId;

    @UriParam(label = "producer", description = "Id of a Team Pipeline, for lists of Pipelines.")
    private @Nullable String pipelineId;

    @UriParam(
            label = "producer",
            enums = "true,false,both",
            description = "Whether to list approved records; true if it is not set.")
    private @Nullable String approved;

    @UriParam(
            label = "producer",
            description =
                    "Unique fields by which an upsert finds existing records, in the order of "
                            + "checking, with commas between them.")
    private @Nullable String duplicateCheckFields;

    @UriParam(
            label = "producer",
            description =
                    "Automations that a write runs, with commas between them, for example workflow; "
                            + "none for none. All run if it is not set.")
    private @Nullable String trigger;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether a delete runs workflows; true if it is not set.")
    private @Nullable Boolean wfTrigger;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether a write takes out of its records what Bigin does not let write: the read-only"
                            + " fields and $ keys of a record that was read, and the id of a record that"
                            + " is to be created.")
    private boolean stripReadOnly = true;

    @UriParam(
            label = "producer",
            description =
                    "Whether a write checks its records against their module before anything is sent, and"
                            + " reports all faults of all records at once.")
    private boolean validate;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether validate also reports values that a pick list does not have. It is not certain"
                            + " that Bigin refuses them.")
    private boolean validatePickLists = true;

    @UriParam(
            label = "producer",
            defaultValue = "read",
            description = "What documents the schema of jsonSchema is for.")
    private SchemaUse schemaFor = SchemaUse.read;

    @UriParam(
            label = "producer",
            description =
                    "API name of a related list, such as Products; listRelatedLists names those of a module.")
    private @Nullable String relatedList;

    @UriParam(
            label = "producer",
            description =
                    "Ids of the records that linkRelated puts into a list and unlinkRelated takes out of"
                            + " it, with commas between them.")
    private @Nullable String relatedIds;

    @UriParam(label = "producer", description = "Id of the note to change or delete.")
    private @Nullable String noteId;

    @UriParam(label = "producer", description = "Id of the tag to change, delete or count.")
    private @Nullable String tagId;

    @UriParam(
            label = "producer",
            description =
                    "Names of tags, with commas between them: those that addTags puts on records,"
                            + " removeTags takes off them, and createTags makes.")
    private @Nullable String tags;

    @UriParam(
            label = "producer",
            description = "Whether addTags takes all other tags off the records.")
    private boolean overwrite;

    @UriParam(
            label = "producer",
            description =
                    "Id of the attachment that downloadAttachment and deleteAttachment are about.")
    private @Nullable String attachmentId;

    @UriParam(
            label = "producer",
            description = "An address that uploadAttachment attaches instead of a file.")
    private @Nullable String attachmentUrl;

    @UriParam(
            label = "producer",
            description =
                    "Encrypted id of the file that downloadFile reads, or id of the one that bulkWriteCreate writes.")
    private @Nullable String fileId;

    @UriParam(
            label = "producer",
            description =
                    "Name of the file to upload; else the header CamelFileName, else the name of the file itself.")
    private @Nullable String fileName;

    @UriParam(label = "producer", description = "Id of the user to read, change or remove.")
    private @Nullable String userId;

    @UriParam(
            label = "producer",
            enums =
                    "AllUsers,ActiveUsers,DeactiveUsers,ConfirmedUsers,NotConfirmedUsers,DeletedUsers"
                            + ",ActiveConfirmedUsers,AdminUsers,ActiveConfirmedAdmins,CurrentUser",
            description = "Which users listUsers lists.")
    private @Nullable String userType;

    @UriParam(
            label = "producer",
            description = "Id of the user to whom changeOwner gives the records.")
    private @Nullable String owner;

    @UriParam(
            label = "producer",
            description =
                    "Id of a notification channel, digits only; for disableNotifications also several, with"
                            + " commas between them. A push consumer derives its channel's id from its"
                            + " address and module if it is not set.")
    private @Nullable String channelId;

    @UriParam(
            label = "producer",
            description =
                    "Whether updateNotifications drops what the body does not name instead of keeping it.")
    private boolean replace;

    @UriParam(
            label = "producer",
            enums = "ACTIVE,PENDING,FAILED",
            description = "Which gateway connections listConnections lists.")
    private @Nullable String status;

    @UriParam(
            label = "producer",
            enums = "all,recycle,permanent",
            description = "Which deleted records listDeleted lists; all if it is not set.")
    private @Nullable String deletedType;

    @UriParam(
            label = "producer",
            description = "Id of the bulk job to ask for, to download, or to go on with.")
    private @Nullable String jobId;

    @UriParam(
            label = "producer",
            defaultValue = "insert",
            enums = "insert,update,upsert",
            description = "What a bulk write does.")
    private String bulkOperation = "insert";

    @UriParam(
            label = "producer",
            description =
                    "Field by which a bulk write finds existing records: needed for an upsert, id for an update if it is not set; with an insert the records that are found are skipped.")
    private @Nullable String findBy;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether empty values of a bulk write leave a field as it is; false clears it.")
    private boolean ignoreEmpty = true;

    @UriParam(
            label = "producer",
            defaultValue = "csv",
            enums = "csv,ics",
            description = "What a bulk read makes: records, or for Events an iCalendar stream.")
    private String fileType = "csv";

    @UriParam(
            label = "producer",
            description =
                    "Address to which Bigin posts the end of a bulk job. bulkRead and bulkWrite then give the job and do not wait for it.")
    private @Nullable String callbackUrl;

    @UriParam(
            label = "producer",
            defaultValue = "1800000",
            javaType = "java.time.Duration",
            description = "How long bulkRead and bulkWrite wait for each of their jobs.")
    private long bulkTimeout = 1_800_000;

    @UriParam(
            label = "producer",
            defaultValue = "GET",
            enums = "GET,POST,PUT,PATCH,DELETE",
            description = "HTTP method of a raw call.")
    private String method = "GET";

    @UriParam(
            label = "producer",
            description = "Path of a raw call, relative to /bigin/v2 or absolute from /bigin/.")
    private @Nullable String path;

    @UriParam(
            label = "producer",
            description =
                    "Whether a list comes as an iterator that reads page after page in constant "
                            + "memory, the next one fetched ahead; for split(body()).streaming(). "
                            + "If it is not set, only bulkRead and bulkWriteResult stream, and bulkWrite if its "
                            + "body is an iterator or a CSV.")
    private @Nullable Boolean streaming;

    @UriParam(defaultValue = "map", description = "Form of what is read.")
    private OutputType outputType = OutputType.map;

    @UriParam(description = "Class that records are read into, instead of outputType.")
    private @Nullable Class<?> pojoClass;

    @UriParam(
            label = "producer",
            defaultValue = "exception",
            enums = "exception,null",
            description = "What get does when there is no such record: throw, or give a null body.")
    private String notFound = "exception";

    @UriParam(
            label = "producer",
            defaultValue = "exception",
            description =
                    "What a batch does when Bigin rejects some of its records: throw with all "
                            + "outcomes, or give the outcomes as the body.")
    private PartialFailure partialFailure = PartialFailure.exception;

    @UriParam(
            label = "consumer",
            defaultValue = "created,updated",
            description =
                    "Which changes to emit: any of created, updated and deleted, with commas between "
                            + "them.")
    private String events = "created,updated";

    @UriParam(
            label = "consumer",
            defaultValue = "now",
            description =
                    "Where to begin if no position is stored: now (by Bigin's clock), beginning (all "
                            + "records that there are, then what changes), or a time such as "
                            + "2031-03-04T09:08:07Z.")
    private String startFrom = "now";

    @UriParam(
            label = "consumer",
            description =
                    "A bean that keeps the position, for example the JDBC store. Excludes "
                            + "stateRepository and stateDirectory.")
    private @Nullable CursorStore cursorStore;

    @UriParam(
            label = "consumer",
            description =
                    "A StateRepository of Camel that keeps the position. Excludes cursorStore and "
                            + "stateDirectory.")
    private @Nullable StateRepository<String, String> stateRepository;

    @UriParam(
            label = "consumer",
            defaultValue = ".camel-zoho-bigin",
            description =
                    "Folder in which the position is kept, one file for each consumer. Excludes "
                            + "cursorStore and stateRepository.")
    private @Nullable String stateDirectory;

    @UriParam(
            label = "consumer",
            description =
                    "Name of the position in the store: letters, digits, '.', '_' and '-'. Without it "
                            + "the module and the data centre or host. Two consumers of one module need "
                            + "two names.")
    private @Nullable String cursorName;

    @UriParam(
            label = "consumer",
            defaultValue = "auto",
            description =
                    "How modified records are found: by COQL, by the list of records, or by COQL if "
                            + "the credential may use it.")
    private ChangeSourceType changeSource = ChangeSourceType.auto;

    @UriParam(
            label = "consumer",
            defaultValue = "2000",
            javaType = "java.time.Duration",
            description =
                    "How long a second must be over, by Bigin's clock, before its changes are read; with "
                            + "push=true 0 if it is not set.")
    private @Nullable Long settleDelay;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            javaType = "java.time.Duration",
            description =
                    "How far before its position each poll looks again, for changes that became "
                            + "visible late; with push=true 3 s if it is not set.")
    private @Nullable Long lookBack;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether a failed exchange ends the poll, so that its change comes again at the "
                            + "next one. Without it the failure is reported and the change counts as done.")
    private boolean breakOnFirstError = true;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description =
                    "Whether there is an exchange for each change. Without it there is one for each "
                            + "page of at most 200, with a list.")
    private boolean splitResults = true;

    @UriParam(
            label = "consumer",
            defaultValue = "0",
            description = "How many changes a poll emits at most; 0 for no limit.")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer,webhook",
            defaultValue = "86400000",
            javaType = "java.time.Duration",
            description =
                    "How long a notification channel is to live unless it is renewed, 10 minutes to a "
                            + "day. It is renewed at half of what Bigin grants.")
    private long channelLife = 86_400_000;

    @UriParam(
            label = "consumer,webhook",
            defaultValue = "false",
            description =
                    "Whether the notification channel is left to its expiry when the route stops "
                            + "instead of being ended.")
    private boolean keepChannel;

    @UriParam(
            label = "consumer,webhook,security",
            secret = true,
            description =
                    "The secret that comes back in notifications, 16 to 50 characters; for several "
                            + "instances behind one address. A random one is made at each start if it "
                            + "is not set.")
    private @Nullable String notificationToken;

    @UriParam(
            label = "consumer,webhook",
            defaultValue = "1000",
            description =
                    "How many notifications may wait for the route; calls beyond that get 503.")
    private int notificationQueueSize = 1000;

    @UriParam(
            label = "consumer,webhook",
            defaultValue = "true",
            description =
                    "Whether the records that a notification names are read and emitted like those of "
                            + "the polling consumer. Without it the notification itself is emitted.")
    private boolean fetchRecords = true;

    @UriParam(
            label = "consumer,webhook",
            defaultValue = "false",
            description =
                    "Whether a polling consumer lets Bigin tell it when there is something to be read. "
                            + "Needs camel-webhook. Then delay is 5 minutes unless it is set.")
    private boolean push;

    @UriParam(
            label = "consumer,webhook",
            defaultValue = "1000",
            javaType = "java.time.Duration",
            description =
                    "How much time is at least between polls that hints lead to; each costs a credit "
                            + "or two.")
    private long pokeInterval = 1000;

    @UriParam(
            label = "consumer,webhook",
            description =
                    "With push=true: the public https address under which Bigin reaches this "
                            + "application.")
    private @Nullable String webhookExternalUrl;

    @UriParam(
            label = "consumer,webhook",
            description =
                    "With push=true: the path to listen at; one that nobody guesses if it is not set.")
    private @Nullable String webhookPath;

    @UriParam(
            label = "consumer,webhook",
            description = "With push=true: what stands before the path.")
    private @Nullable String webhookBasePath;

    @UriParam(
            label = "consumer,webhook",
            description =
                    "With push=true: the HTTP component to listen with, such as platform-http; the "
                            + "only one that there is if it is not set.")
    private @Nullable String webhookComponentName;

    /** API name of the module, or {@code org}. */
    public @Nullable String getModule() {
        return module;
    }

    public void setModule(@Nullable String module) {
        this.module = module;
    }

    /** Where the organisation's data live; decides the accounts and API hosts. */
    public DataCenter getDataCenter() {
        return dataCenter;
    }

    public void setDataCenter(DataCenter dataCenter) {
        this.dataCenter = dataCenter;
    }

    /** Client id of the Zoho OAuth client. Goes with clientSecret and refreshToken. */
    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    /** Client secret of the Zoho OAuth client in the account's data centre. */
    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** Refresh token; access tokens are fetched with it and renewed by themselves. */
    public @Nullable String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    /** A ready access token, which is never refreshed. */
    public @Nullable String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    /**
     * Key of a Maton-style gateway that holds the OAuth tokens. If no credential is set and the
     * environment variable MATON_API_KEY is, that is the key.
     */
    public @Nullable String getGatewayApiKey() {
        return gatewayApiKey;
    }

    public void setGatewayApiKey(@Nullable String gatewayApiKey) {
        this.gatewayApiKey = gatewayApiKey;
    }

    /** Address of the gateway. */
    public String getGatewayUrl() {
        return gatewayUrl;
    }

    public void setGatewayUrl(String gatewayUrl) {
        this.gatewayUrl = gatewayUrl;
    }

    /**
     * The gateway's connection to use, when it has more than one; also the connection that
     * getConnection and deleteConnection mean.
     */
    public @Nullable String getConnectionId() {
        return connectionId;
    }

    public void setConnectionId(@Nullable String connectionId) {
        this.connectionId = connectionId;
    }

    /** A bean that supplies access tokens. */
    public @Nullable TokenSource getTokenSource() {
        return tokenSource;
    }

    public void setTokenSource(@Nullable TokenSource tokenSource) {
        this.tokenSource = tokenSource;
    }

    /** Overrides the accounts host of the data centre. */
    public @Nullable String getAccountsUrl() {
        return accountsUrl;
    }

    public void setAccountsUrl(@Nullable String accountsUrl) {
        this.accountsUrl = accountsUrl;
    }

    /** Overrides the API host, also the one that a token answer names. */
    public @Nullable String getApiUrl() {
        return apiUrl;
    }

    public void setApiUrl(@Nullable String apiUrl) {
        this.apiUrl = apiUrl;
    }

    /** Overrides the host that takes files for bulk write. */
    public @Nullable String getContentUrl() {
        return contentUrl;
    }

    public void setContentUrl(@Nullable String contentUrl) {
        this.contentUrl = contentUrl;
    }

    /** A configured http component whose TLS, proxy and time-outs are used. */
    public @Nullable HttpComponent getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(@Nullable HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    /** How long connecting may take. Not used with an httpComponent, which has its own. */
    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** How long an answer may be silent. Not used with an httpComponent, which has its own. */
    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    /**
     * How many calls may be under way at the same time over all endpoints with the same credential;
     * the smallest value counts. Bigin allows 5 on the free edition, otherwise 10.
     */
    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    /**
     * How many calls may start in a second over all endpoints with the same credential; the
     * smallest value counts. 0 means no limit, with a gateway 10, which is what it allows.
     */
    public double getRequestsPerSecond() {
        return requestsPerSecond;
    }

    public void setRequestsPerSecond(double requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    /**
     * How often a call that failed for a passing reason is sent again. A create or upsert that may
     * have reached Bigin is never sent again.
     */
    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    /** How long all waits between the tries of one call may be together. */
    public long getRetryBudget() {
        return retryBudget;
    }

    public void setRetryBudget(long retryBudget) {
        this.retryBudget = retryBudget;
    }

    /** The Jackson mapper for POJOs and JSON text. */
    public @Nullable ObjectMapper getObjectMapper() {
        return objectMapper;
    }

    public void setObjectMapper(@Nullable ObjectMapper objectMapper) {
        this.objectMapper = objectMapper;
    }

    /** The operation to run, unless the header CamelZohoBiginOperation names one. */
    public @Nullable ZohoBiginOperation getOperation() {
        return operation;
    }

    public void setOperation(@Nullable ZohoBiginOperation operation) {
        this.operation = operation;
    }

    /** Id of the record to read, change or delete. */
    public @Nullable String getRecordId() {
        return recordId;
    }

    public void setRecordId(@Nullable String recordId) {
        this.recordId = recordId;
    }

    /** Ids of several records, with commas between them. */
    public @Nullable String getIds() {
        return ids;
    }

    public void setIds(@Nullable String ids) {
        this.ids = ids;
    }

    /**
     * API names of the fields to read, with commas between them. Without it all fields are read, in
     * as many calls of 50 as it takes.
     */
    public @Nullable String getFields() {
        return fields;
    }

    public void setFields(@Nullable String fields) {
        this.fields = fields;
    }

    /**
     * What to search for or count, or which records a consumer emits, as
     * ((Field:operator:value)and(Field:operator:value)), not encoded. The bean zohoBiginCriteria
     * escapes values.
     */
    public @Nullable String getCriteria() {
        return criteria;
    }

    public void setCriteria(@Nullable String criteria) {
        this.criteria = criteria;
    }

    /** Searches all email fields. */
    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Searches all phone fields. */
    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    /** Searches every searchable field; two characters or more. */
    public @Nullable String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = word;
    }

    /** The COQL query. The bean zohoBiginCoql writes values into it safely. */
    public @Nullable String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    /** Reads this page only, counted from 1. */
    public @Nullable Integer getPage() {
        return page;
    }

    public void setPage(@Nullable Integer page) {
        this.page = page;
    }

    /** Records per call, 1 to 200; 200 if it is not set. */
    public @Nullable Integer getPerPage() {
        return perPage;
    }

    public void setPerPage(@Nullable Integer perPage) {
        this.perPage = perPage;
    }

    /** Reads only the page that this token stands for. */
    public @Nullable String getPageToken() {
        return pageToken;
    }

    public void setPageToken(@Nullable String pageToken) {
        this.pageToken = pageToken;
    }

    /** Stops after so many records. */
    public @Nullable Long getMaxRecords() {
        return maxRecords;
    }

    public void setMaxRecords(@Nullable Long maxRecords) {
        this.maxRecords = maxRecords;
    }

    /** What a list is sorted by; id if it is not set. */
    public @Nullable String getSortBy() {
        return sortBy;
    }

    public void setSortBy(@Nullable String sortBy) {
        this.sortBy = sortBy;
    }

    /** Which way a list is sorted; desc if it is not set. */
    public @Nullable String getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(@Nullable String sortOrder) {
        this.sortOrder = sortOrder;
    }

    /**
     * Id of a custom view to list or count. A list by custom view costs 3 credits a page instead of
     * 1.
     */
    public @Nullable String getCustomViewId() {
        return customViewId;
    }

    public void setCustomViewId(@Nullable String customViewId) {
        this.customViewId = customViewId;
    }

    /** Id of a Team Pipeline, for lists of Pipelines. */
    public @Nullable String getPipelineId() {
        return pipelineId;
    }

    public void setPipelineId(@Nullable String pipelineId) {
        this.pipelineId = pipelineId;
    }

    /** Whether to list approved records; true if it is not set. */
    public @Nullable String getApproved() {
        return approved;
    }

    public void setApproved(@Nullable String approved) {
        this.approved = approved;
    }

    /**
     * Unique fields by which an upsert finds existing records, in the order of checking, with
     * commas between them.
     */
    public @Nullable String getDuplicateCheckFields() {
        return duplicateCheckFields;
    }

    public void setDuplicateCheckFields(@Nullable String duplicateCheckFields) {
        this.duplicateCheckFields = duplicateCheckFields;
    }

    /**
     * Automations that a write runs, with commas between them, for example workflow; none for none.
     * All run if it is not set.
     */
    public @Nullable String getTrigger() {
        return trigger;
    }

    public void setTrigger(@Nullable String trigger) {
        this.trigger = trigger;
    }

    /** Whether a delete runs workflows; true if it is not set. */
    public @Nullable Boolean getWfTrigger() {
        return wfTrigger;
    }

    public void setWfTrigger(@Nullable Boolean wfTrigger) {
        this.wfTrigger = wfTrigger;
    }

    /** Whether a write takes out of its records what Bigin does not let write. */
    public boolean isStripReadOnly() {
        return stripReadOnly;
    }

    public void setStripReadOnly(boolean stripReadOnly) {
        this.stripReadOnly = stripReadOnly;
    }

    /** Whether a write checks its records against their module before anything is sent. */
    public boolean isValidate() {
        return validate;
    }

    public void setValidate(boolean validate) {
        this.validate = validate;
    }

    /** What documents the schema of jsonSchema is for. */
    public SchemaUse getSchemaFor() {
        return schemaFor;
    }

    public void setSchemaFor(SchemaUse schemaFor) {
        this.schemaFor = schemaFor;
    }

    /** Whether validate also reports values that a pick list does not have. */
    public boolean isValidatePickLists() {
        return validatePickLists;
    }

    public void setValidatePickLists(boolean validatePickLists) {
        this.validatePickLists = validatePickLists;
    }

    /** API name of a related list, such as Products; listRelatedLists names those of a module. */
    public @Nullable String getRelatedList() {
        return relatedList;
    }

    public void setRelatedList(@Nullable String relatedList) {
        this.relatedList = relatedList;
    }

    /**
     * Ids of the records that linkRelated puts into a list and unlinkRelated takes out of it, with
     * commas between them.
     */
    public @Nullable String getRelatedIds() {
        return relatedIds;
    }

    public void setRelatedIds(@Nullable String relatedIds) {
        this.relatedIds = relatedIds;
    }

    /** Id of the note to change or delete. */
    public @Nullable String getNoteId() {
        return noteId;
    }

    public void setNoteId(@Nullable String noteId) {
        this.noteId = noteId;
    }

    /** Id of the tag to change, delete or count. */
    public @Nullable String getTagId() {
        return tagId;
    }

    public void setTagId(@Nullable String tagId) {
        this.tagId = tagId;
    }

    /**
     * Names of tags, with commas between them: those that addTags puts on records, removeTags takes
     * off them, and createTags makes.
     */
    public @Nullable String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags;
    }

    /** Whether addTags takes all other tags off the records. */
    public boolean isOverwrite() {
        return overwrite;
    }

    public void setOverwrite(boolean overwrite) {
        this.overwrite = overwrite;
    }

    /** Id of the attachment that downloadAttachment and deleteAttachment are about. */
    public @Nullable String getAttachmentId() {
        return attachmentId;
    }

    public void setAttachmentId(@Nullable String attachmentId) {
        this.attachmentId = attachmentId;
    }

    /** An address that uploadAttachment attaches instead of a file. */
    public @Nullable String getAttachmentUrl() {
        return attachmentUrl;
    }

    public void setAttachmentUrl(@Nullable String attachmentUrl) {
        this.attachmentUrl = attachmentUrl;
    }

    /**
     * Encrypted id of the file that downloadFile reads, or id of the one that bulkWriteCreate
     * writes.
     */
    public @Nullable String getFileId() {
        return fileId;
    }

    public void setFileId(@Nullable String fileId) {
        this.fileId = fileId;
    }

    /**
     * Name of the file to upload; else the header CamelFileName, else the name of the file itself.
     */
    public @Nullable String getFileName() {
        return fileName;
    }

    public void setFileName(@Nullable String fileName) {
        this.fileName = fileName;
    }

    /** Id of the user to read, change or remove. */
    public @Nullable String getUserId() {
        return userId;
    }

    public void setUserId(@Nullable String userId) {
        this.userId = userId;
    }

    /** Which users listUsers lists. */
    public @Nullable String getUserType() {
        return userType;
    }

    public void setUserType(@Nullable String userType) {
        this.userType = userType;
    }

    /** Id of the user to whom changeOwner gives the records. */
    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    /**
     * Id of a notification channel, digits only; for disableNotifications also several, with commas
     * between them. A push consumer derives its channel's id from its address and module if it is
     * not set.
     */
    public @Nullable String getChannelId() {
        return channelId;
    }

    public void setChannelId(@Nullable String channelId) {
        this.channelId = channelId;
    }

    /** Whether updateNotifications drops what the body does not name instead of keeping it. */
    public boolean isReplace() {
        return replace;
    }

    public void setReplace(boolean replace) {
        this.replace = replace;
    }

    /** Which gateway connections listConnections lists. */
    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    /** Which deleted records listDeleted lists; all if it is not set. */
    public @Nullable String getDeletedType() {
        return deletedType;
    }

    public void setDeletedType(@Nullable String deletedType) {
        this.deletedType = deletedType;
    }

    /** Id of the bulk job to ask for, to download, or to go on with. */
    public @Nullable String getJobId() {
        return jobId;
    }

    public void setJobId(@Nullable String jobId) {
        this.jobId = jobId;
    }

    /** What a bulk write does. */
    public String getBulkOperation() {
        return bulkOperation;
    }

    public void setBulkOperation(String bulkOperation) {
        this.bulkOperation = bulkOperation;
    }

    /**
     * Field by which a bulk write finds existing records: needed for an upsert, id for an update if
     * it is not set; with an insert the records that are found are skipped.
     */
    public @Nullable String getFindBy() {
        return findBy;
    }

    public void setFindBy(@Nullable String findBy) {
        this.findBy = findBy;
    }

    /** Whether empty values of a bulk write leave a field as it is; false clears it. */
    public boolean isIgnoreEmpty() {
        return ignoreEmpty;
    }

    public void setIgnoreEmpty(boolean ignoreEmpty) {
        this.ignoreEmpty = ignoreEmpty;
    }

    /** What a bulk read makes: records, or for Events an iCalendar stream. */
    public String getFileType() {
        return fileType;
    }

    public void setFileType(String fileType) {
        this.fileType = fileType;
    }

    /**
     * Address to which Bigin posts the end of a bulk job. bulkRead and bulkWrite then give the job
     * and do not wait for it.
     */
    public @Nullable String getCallbackUrl() {
        return callbackUrl;
    }

    public void setCallbackUrl(@Nullable String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    /** How long bulkRead and bulkWrite wait for each of their jobs. */
    public long getBulkTimeout() {
        return bulkTimeout;
    }

    public void setBulkTimeout(long bulkTimeout) {
        this.bulkTimeout = bulkTimeout;
    }

    /** HTTP method of a raw call. */
    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    /** Path of a raw call, relative to /bigin/v2 or absolute from /bigin/. */
    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    /**
     * Whether a list comes as an iterator that reads page after page in constant memory, the next
     * one fetched ahead; for split(body()).streaming(). If it is not set, only bulkRead and
     * bulkWriteResult stream, and bulkWrite if its body is an iterator or a CSV.
     */
    public @Nullable Boolean getStreaming() {
        return streaming;
    }

    public void setStreaming(@Nullable Boolean streaming) {
        this.streaming = streaming;
    }

    /** Form of what is read. */
    public OutputType getOutputType() {
        return outputType;
    }

    public void setOutputType(OutputType outputType) {
        this.outputType = outputType;
    }

    /** Class that records are read into, instead of outputType. */
    public @Nullable Class<?> getPojoClass() {
        return pojoClass;
    }

    public void setPojoClass(@Nullable Class<?> pojoClass) {
        this.pojoClass = pojoClass;
    }

    /** What get does when there is no such record: throw, or give a null body. */
    public String getNotFound() {
        return notFound;
    }

    public void setNotFound(String notFound) {
        this.notFound = notFound;
    }

    /**
     * What a batch does when Bigin rejects some of its records: throw with all outcomes, or give
     * the outcomes as the body.
     */
    public PartialFailure getPartialFailure() {
        return partialFailure;
    }

    public void setPartialFailure(PartialFailure partialFailure) {
        this.partialFailure = partialFailure;
    }

    /** Which changes to emit: any of created, updated and deleted, with commas between them. */
    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    /** Where to begin if no position is stored: now, beginning, or a time. */
    public String getStartFrom() {
        return startFrom;
    }

    public void setStartFrom(String startFrom) {
        this.startFrom = startFrom;
    }

    /** A bean that keeps the position. Excludes stateRepository and stateDirectory. */
    public @Nullable CursorStore getCursorStore() {
        return cursorStore;
    }

    public void setCursorStore(@Nullable CursorStore cursorStore) {
        this.cursorStore = cursorStore;
    }

    /**
     * A StateRepository of Camel that keeps the position. Excludes cursorStore and stateDirectory.
     */
    public @Nullable StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(@Nullable StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    /** Folder in which the position is kept. Excludes cursorStore and stateRepository. */
    public @Nullable String getStateDirectory() {
        return stateDirectory;
    }

    public void setStateDirectory(@Nullable String stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    /** Name of the position in the store. Without it the module and the data centre or host. */
    public @Nullable String getCursorName() {
        return cursorName;
    }

    public void setCursorName(@Nullable String cursorName) {
        this.cursorName = cursorName;
    }

    /** How modified records are found. */
    public ChangeSourceType getChangeSource() {
        return changeSource;
    }

    public void setChangeSource(ChangeSourceType changeSource) {
        this.changeSource = changeSource;
    }

    /**
     * How long a second must be over, by Bigin's clock, before its changes are read; with push=true
     * 0 if it is not set.
     */
    public @Nullable Long getSettleDelay() {
        return settleDelay;
    }

    public void setSettleDelay(@Nullable Long settleDelay) {
        this.settleDelay = settleDelay;
    }

    /**
     * How far before its position each poll looks again, for changes that became visible late; with
     * push=true 3 s if it is not set.
     */
    public @Nullable Long getLookBack() {
        return lookBack;
    }

    public void setLookBack(@Nullable Long lookBack) {
        this.lookBack = lookBack;
    }

    /** Whether a failed exchange ends the poll, so that its change comes again at the next one. */
    public boolean isBreakOnFirstError() {
        return breakOnFirstError;
    }

    public void setBreakOnFirstError(boolean breakOnFirstError) {
        this.breakOnFirstError = breakOnFirstError;
    }

    /** Whether there is an exchange for each change, else one for each page of at most 200. */
    public boolean isSplitResults() {
        return splitResults;
    }

    public void setSplitResults(boolean splitResults) {
        this.splitResults = splitResults;
    }

    /** How many changes a poll emits at most; 0 for no limit. */
    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    /**
     * How long a notification channel is to live unless it is renewed, 10 minutes to a day. It is
     * renewed at half of what Bigin grants.
     */
    public long getChannelLife() {
        return channelLife;
    }

    public void setChannelLife(long channelLife) {
        this.channelLife = channelLife;
    }

    /**
     * Whether the notification channel is left to its expiry when the route stops instead of being
     * ended.
     */
    public boolean isKeepChannel() {
        return keepChannel;
    }

    public void setKeepChannel(boolean keepChannel) {
        this.keepChannel = keepChannel;
    }

    /**
     * The secret that comes back in notifications, 16 to 50 characters; for several instances
     * behind one address. A random one is made at each start if it is not set.
     */
    public @Nullable String getNotificationToken() {
        return notificationToken;
    }

    public void setNotificationToken(@Nullable String notificationToken) {
        this.notificationToken = notificationToken;
    }

    /** How many notifications may wait for the route; calls beyond that get 503. */
    public int getNotificationQueueSize() {
        return notificationQueueSize;
    }

    public void setNotificationQueueSize(int notificationQueueSize) {
        this.notificationQueueSize = notificationQueueSize;
    }

    /**
     * Whether the records that a notification names are read and emitted like those of the polling
     * consumer. Without it the notification itself is emitted.
     */
    public boolean isFetchRecords() {
        return fetchRecords;
    }

    public void setFetchRecords(boolean fetchRecords) {
        this.fetchRecords = fetchRecords;
    }

    /**
     * Whether a polling consumer lets Bigin tell it when there is something to be read. Needs
     * camel-webhook. Then delay is 5 minutes unless it is set.
     */
    public boolean isPush() {
        return push;
    }

    public void setPush(boolean push) {
        this.push = push;
    }

    /** How much time is at least between polls that hints lead to; each costs a credit or two. */
    public long getPokeInterval() {
        return pokeInterval;
    }

    public void setPokeInterval(long pokeInterval) {
        this.pokeInterval = pokeInterval;
    }

    /** With push=true: the public https address under which Bigin reaches this application. */
    public @Nullable String getWebhookExternalUrl() {
        return webhookExternalUrl;
    }

    public void setWebhookExternalUrl(@Nullable String webhookExternalUrl) {
        this.webhookExternalUrl = webhookExternalUrl;
    }

    /** With push=true: the path to listen at; one that nobody guesses if it is not set. */
    public @Nullable String getWebhookPath() {
        return webhookPath;
    }

    public void setWebhookPath(@Nullable String webhookPath) {
        this.webhookPath = webhookPath;
    }

    /** With push=true: what stands before the path. */
    public @Nullable String getWebhookBasePath() {
        return webhookBasePath;
    }

    public void setWebhookBasePath(@Nullable String webhookBasePath) {
        this.webhookBasePath = webhookBasePath;
    }

    /**
     * With push=true: the HTTP component to listen with, such as platform-http; the only one that
     * there is if it is not set.
     */
    public @Nullable String getWebhookComponentName() {
        return webhookComponentName;
    }

    public void setWebhookComponentName(@Nullable String webhookComponentName) {
        this.webhookComponentName = webhookComponentName;
    }

    /** A copy that an endpoint can change. */
    public ZohoBiginConfiguration copy() {
        try {
            return (ZohoBiginConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
