package io.github.camelzoho.bigin;

import java.util.List;

/**
 * What a producer can do. The names are what a route types; the calls behind them stand in {@code
 * OperationTable}. Each says by itself what it does and which options it reads, for whoever shows
 * operations to people or to models.
 */
public enum ZohoBiginOperation {
    list(
            Kind.READ,
            "Lists the records of a module, all pages unless page, pageToken or maxRecords is set.",
            "module fields ids sortBy sortOrder customViewId pipelineId approved perPage page"
                    + " pageToken maxRecords streaming"),
    get(
            Kind.READ,
            "Reads one record by recordId, or several by ids.",
            "module recordId ids fields notFound"),
    create(
            Kind.WRITE,
            "Inserts one record or many, 100 per call.",
            "module trigger validate validatePickLists stripReadOnly"),
    update(
            Kind.WRITE,
            "Changes the given fields of one record or many; null clears a field.",
            "module recordId trigger validate validatePickLists stripReadOnly"),
    upsert(
            Kind.WRITE,
            "Inserts or updates by the module's unique fields or those of duplicateCheckFields.",
            "module duplicateCheckFields trigger validate validatePickLists stripReadOnly"),
    delete(Kind.WRITE, "Moves records to the recycle bin.", "module recordId ids wfTrigger"),
    search(
            Kind.READ,
            "Searches by criteria, email, phone or word in an index that lags writes by 10 to 20"
                    + " seconds.",
            "module criteria email phone word fields approved perPage page maxRecords streaming"),
    count(
            Kind.READ,
            "Counts the records of a module, after criteria, email, phone, word or customViewId if"
                    + " one is set.",
            "module criteria email phone word customViewId"),
    listDeleted(
            Kind.READ,
            "Lists deleted records with their times.",
            "module deletedType perPage page maxRecords streaming"),
    changeOwner(
            Kind.WRITE, "Gives records to the user that owner names.", "module owner recordId ids"),
    coql(
            Kind.READ,
            "Runs a COQL query, all pages unless it has a limit of its own.",
            "query maxRecords streaming"),
    listRelated(
            Kind.READ,
            "Lists the records of a related list, all pages unless page, pageToken or maxRecords is"
                    + " set.",
            "module recordId relatedList fields perPage pipelineId page pageToken maxRecords"
                    + " streaming"),
    linkRelated(
            Kind.WRITE,
            "Puts records into a related list.",
            "module recordId relatedList relatedIds"),
    unlinkRelated(
            Kind.WRITE,
            "Takes records out of a related list; the records stay.",
            "module recordId relatedList relatedIds"),
    listNotes(
            Kind.READ,
            "Lists the notes of a record, or all notes.",
            "module recordId fields perPage page pageToken maxRecords streaming"),
    createNote(
            Kind.WRITE,
            "Adds one note or many to a record, or to the record of each.",
            "module recordId stripReadOnly"),
    updateNote(
            Kind.WRITE,
            "Changes title or content of a note.",
            "module recordId noteId stripReadOnly"),
    deleteNote(Kind.WRITE, "Deletes one note or many.", "module noteId ids recordId"),
    listTags(Kind.READ, "Lists the tags of a module.", "module"),
    createTags(Kind.WRITE, "Makes tags for the records of a module.", "module tags"),
    updateTags(Kind.WRITE, "Changes name or colour of tags.", "module tagId stripReadOnly"),
    deleteTag(Kind.WRITE, "Deletes a tag; records lose it.", "module tagId"),
    addTags(Kind.WRITE, "Puts tags on records.", "module tags recordId ids overwrite"),
    removeTags(Kind.WRITE, "Takes tags off records.", "module tags recordId ids"),
    countTagged(Kind.READ, "Counts the records of a module that have a tag.", "module tagId"),
    listAttachments(
            Kind.READ,
            "Lists the files and links that hang on a record.",
            "module recordId fields perPage page maxRecords streaming"),
    uploadAttachment(
            Kind.FILE,
            "Attaches a file, several, or the link that attachmentUrl names to a record.",
            "module recordId fileName attachmentUrl"),
    downloadAttachment(
            Kind.FILE,
            "Gives the bytes of an attachment as a stream.",
            "module recordId attachmentId notFound"),
    deleteAttachment(Kind.WRITE, "Deletes an attachment.", "module recordId attachmentId"),
    uploadPhoto(Kind.FILE, "Sets the photo of a record.", "module recordId fileName"),
    downloadPhoto(
            Kind.FILE, "Gives the photo of a record as a stream.", "module recordId notFound"),
    deletePhoto(Kind.WRITE, "Removes the photo of a record.", "module recordId"),
    uploadFile(
            Kind.FILE,
            "Uploads one file or several for file fields, up to 20 MB each.",
            "fileName"),
    downloadFile(
            Kind.FILE, "Gives the bytes of a file of a file field as a stream.", "fileId notFound"),
    sendMail(Kind.WRITE, "Sends a mail to the people of a record.", "module recordId"),
    listFromAddresses(Kind.READ, "Lists the addresses that mail may come from.", ""),
    listModules(Kind.READ, "Lists the modules of the organisation.", ""),
    getModule(Kind.READ, "Reads one module's description.", "module notFound"),
    listFields(Kind.READ, "Lists the fields of a module.", "module"),
    jsonSchema(
            Kind.READ,
            "Gives the JSON Schema of a module, for reading, or for what schemaFor names.",
            "module schemaFor validatePickLists"),
    listLayouts(
            Kind.READ,
            "Lists the layouts of a module; those of Pipelines are the Team Pipelines with their"
                    + " stages.",
            "module"),
    listRelatedLists(Kind.READ, "Lists the related lists of a module.", "module"),
    listCustomViews(Kind.READ, "Lists the custom views of a module.", "module"),
    getCustomView(
            Kind.READ,
            "Reads one custom view, named by customViewId.",
            "module customViewId notFound"),
    listRoles(Kind.READ, "Lists the roles of the organisation.", ""),
    listProfiles(Kind.READ, "Lists the profiles of the organisation.", ""),
    getOrganization(Kind.READ, "Reads the organisation's own data.", "notFound"),
    uploadOrganizationPhoto(Kind.FILE, "Sets the photo of the organisation.", "fileName"),
    listUsers(
            Kind.READ,
            "Lists users, after userType if it is set.",
            "userType perPage page maxRecords streaming"),
    getUser(Kind.READ, "Reads one user.", "userId notFound"),
    createUser(Kind.SYSTEM, "Adds a user, who gets an invitation.", ""),
    updateUser(Kind.SYSTEM, "Changes one user or many.", "userId"),
    deleteUser(Kind.SYSTEM, "Removes a user.", "userId"),
    bulkRead(
            Kind.SYSTEM,
            "Reads any number of records by bulk read jobs: starts them, waits, and streams the"
                    + " records.",
            "module fields criteria customViewId page maxRecords streaming bulkTimeout fileType"
                    + " callbackUrl jobId"),
    bulkReadCreate(
            Kind.SYSTEM,
            "Starts a bulk read job.",
            "module fields criteria customViewId page fileType callbackUrl"),
    bulkReadStatus(Kind.SYSTEM, "Tells how far the bulk read job of jobId is.", "jobId"),
    bulkReadResult(Kind.SYSTEM, "Downloads the ZIP file of a completed bulk read job.", "jobId"),
    bulkWrite(
            Kind.SYSTEM,
            "Inserts, updates or upserts any number of records, or a CSV, by bulk write jobs:"
                    + " uploads them, waits, and tells what became of each.",
            "module bulkOperation findBy ignoreEmpty fields stripReadOnly validate"
                    + " validatePickLists streaming partialFailure bulkTimeout callbackUrl"),
    bulkWriteUpload(Kind.SYSTEM, "Uploads a CSV, or a ZIP with one, for bulk write.", ""),
    bulkWriteCreate(
            Kind.SYSTEM,
            "Starts a bulk write job for the file of fileId.",
            "module fileId bulkOperation findBy ignoreEmpty callbackUrl fields"),
    bulkWriteStatus(Kind.SYSTEM, "Tells how far the bulk write job of jobId is.", "jobId"),
    bulkWriteResult(
            Kind.SYSTEM,
            "Tells what became of each record of a bulk write job.",
            "jobId streaming bulkTimeout"),
    enableNotifications(
            Kind.SYSTEM,
            "Makes notification channels, or makes those anew that are there.",
            "channelId"),
    updateNotifications(
            Kind.SYSTEM,
            "Changes the given keys of notification channels, or with replace all of them.",
            "channelId replace"),
    listNotifications(
            Kind.SYSTEM,
            "Lists notification channels, after channelId and module if they are set.",
            "module channelId page perPage maxRecords streaming"),
    disableNotificationEvents(
            Kind.SYSTEM, "Ends some events of notification channels.", "channelId"),
    disableNotifications(Kind.SYSTEM, "Ends notification channels.", "channelId"),
    poke(
            Kind.SYSTEM,
            "Lets polling consumers of the module look at once; makes no call.",
            "module cursorName notFound"),
    listConnections(
            Kind.SYSTEM,
            "Lists the gateway's connections to Bigin, after status if it is set.",
            "status"),
    createConnection(
            Kind.SYSTEM,
            "Begins a new gateway connection, to be finished by its user at its url.",
            ""),
    getConnection(Kind.SYSTEM, "Reads one gateway connection.", "connectionId"),
    deleteConnection(Kind.SYSTEM, "Ends a gateway connection.", "connectionId"),
    raw(
            Kind.SYSTEM,
            "Sends any call below /bigin/: method, path, query parameters and body as they are.",
            "path method");

    /** What an operation does to Bigin. */
    public enum Kind {
        /** Changes nothing, and gives JSON. */
        READ,
        /** Changes records and what hangs on them: notes, tags, links; sends mail. */
        WRITE,
        /** Sends or fetches files. */
        FILE,
        /** Jobs, channels, connections, users, any call: what those do who run the integration. */
        SYSTEM
    }

    private final Kind kind;
    private final String description;
    private final String inputs;

    ZohoBiginOperation(Kind kind, String description, String inputs) {
        this.kind = kind;
        this.description = description;
        this.inputs = inputs;
    }

    /** What it does to Bigin. */
    public Kind kind() {
        return kind;
    }

    /** What it does, in a sentence. */
    public String description() {
        return description;
    }

    /** The names of the options that it reads beside those which all have. */
    public List<String> inputs() {
        return inputs.isEmpty() ? List.of() : List.of(inputs.split(" "));
    }
}
